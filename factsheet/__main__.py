"""`python -m factsheet` is `factsheet`."""

from factsheet.cli import main

main()
