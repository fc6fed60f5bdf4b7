"""Finding names, sorting them, spelling them out."""
