"""What one article tells twice: the same deed, doer and thing in other words."""
