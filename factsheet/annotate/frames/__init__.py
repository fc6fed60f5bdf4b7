"""What each clause says, as one frame."""
