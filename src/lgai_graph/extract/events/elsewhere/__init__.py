"""What another sentence or the headline tells of an event: which service, whose case, which office."""
