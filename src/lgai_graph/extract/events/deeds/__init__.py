"""Read the deeds that no frame names: by classes of verbs and objects, and what became of them."""
