"""Read a store whole, noun by noun, in little memory."""
