"""What a saved page says about itself, and what of it a reader does not see."""
