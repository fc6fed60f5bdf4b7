"""Groups of people that a toll may count."""
