"""Whether a deed is an event at all, and whether it was done, is planned or was denied."""
