"""Who and what fills the parts of a frame: phrases put in place, names found, quantities."""
