"""One family of errors that a person can act on: what is wrong, where, and what to do."""

from __future__ import annotations


class FactsheetError(Exception):
    """Something that the user can put right. Its text is the whole message: the command prints it and exits with
    `exit_code`.

    `problem` says what is wrong, `where` names the file (with line and key where known), `remedy` says what to do.
    """

    exit_code = 2

    def __init__(self, problem: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.problem = problem
        self.where = where
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        head = f"{self.where}: {self.problem}" if self.where else self.problem
        if not self.remedy:
            return head
        return f"{head}\n  {self.remedy[:1].upper()}{self.remedy[1:]}"


class SourceError(FactsheetError):
    """An article that cannot be read."""


class FactBaseError(FactsheetError):
    """A fact base that cannot be read or written."""


class RenderError(FactsheetError):
    """A briefing that cannot be rendered."""


class OpenQuestionsError(RenderError):
    """A final print that is refused because questions are open."""

    exit_code = 1
