"""What a passage says of a person."""
