"""Work on one source in a process of its own: what it does not bear is that source's fault, and the others go on."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

from factsheet.apart import SHARED
from factsheet.errors import FactsheetError, LimitError, SourceError
from factsheet.limits import CHARACTERS_A_SECOND, SOURCE_MEGABYTES, SOURCE_SECONDS

Made = TypeVar("Made")


def limited(where: str, size: int, function: Callable[..., Made], *given: Any) -> Made:
    """What `function(*given)` makes of the source that `where` names, which has `size` characters
    to be parsed.

    Raises SourceError where it takes more time or memory than it may, and for a mistake in the function.
    """
    try:
        return SHARED.call(
            function, *given, seconds=SOURCE_SECONDS + size // CHARACTERS_A_SECOND, megabytes=SOURCE_MEGABYTES
        )
    except LimitError as error:
        remedy = "look whether this is the text of an article, or give a part of it"
        raise SourceError(f"it is left out: {error.problem}", where=where, remedy=remedy) from None
    except FactsheetError:
        raise
    except Exception as error:
        at = re.findall(r'([^/\\\\"]+)", line (\d+)', "".join(getattr(error, "__notes__", [])))
        place = f", {at[-1][0]} line {at[-1][1]}" if at else ""
        what = f"it is left out: an error in factsheet itself ({type(error).__name__}: {error}{place})"
        raise SourceError(what, where=where, remedy="please report it, with the file") from error
