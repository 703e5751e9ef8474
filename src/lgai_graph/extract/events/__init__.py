"""Events: frames filled with participants, times and a status."""
