"""What the page asks for: itself, its script and style, what changed since, the parts that did, and what to do."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from factsheet.errors import ChangedError, FactsheetError
from factsheet.review import page
from factsheet.review.actions import act, read_order
from factsheet.review.desk import Desk
from factsheet.review.guard import Guard


def application(desk: Desk, *, token: str, hosts: frozenset[str]) -> ASGIApp:
    """The application for the fact base on `desk`, below `/TOKEN/`, for requests that name one of `hosts`.

    It does one thing at a time, but for the sheet: every answer is made from one reading of the file.
    """

    async def whole(_: Request) -> Response:
        try:
            return HTMLResponse(page.whole(desk.view(), desk.by))
        except FactsheetError as error:
            return HTMLResponse(page.broken(error))

    def sheet(_: Request) -> Response:
        try:
            html, policy = desk.sheet()
        except FactsheetError as error:
            return HTMLResponse(page.broken(error))
        return HTMLResponse(html, headers={"content-security-policy": policy})

    async def state(_: Request) -> Response:
        return JSONResponse(_state(desk))

    async def parts(request: Request) -> Response:
        try:
            found = page.parts(desk.view())
        except FactsheetError as error:
            return JSONResponse({"broken": str(error)})
        return JSONResponse({name: found[name] for name in request.query_params.getlist("of") if name in found})

    async def form(request: Request) -> Response:
        try:
            seen, fields = desk.fields(request.query_params.get("id", ""))
        except FactsheetError as error:
            return JSONResponse({"wrong": str(error)}, 404)
        return JSONResponse({"seen": seen, "form": page.form(fields)})

    async def order(request: Request) -> Response:
        content = await request.body()
        try:
            said = act(desk.path, read_order(content), desk.on)
        except FactsheetError as error:
            status = 409 if isinstance(error, ChangedError) else 422
            return JSONResponse({"wrong": str(error), "state": _state(desk)}, status)
        return JSONResponse({"said": said, "state": _state(desk)})

    routes = [
        Route("/", whole),
        Route("/sheet", sheet),
        Route("/state", state),
        Route("/parts", parts),
        Route("/form", form),
        Route("/act", order, methods=["POST"]),
        Route("/{name}", _file),
    ]
    return Guard(Starlette(routes=routes), token=token, hosts=hosts)


async def _file(request: Request) -> Response:
    """What the page loads besides: its style and its script."""
    name = request.path_params["name"]
    if name not in page.FILES:
        return Response(status_code=404)
    return Response(page.file(name), media_type=page.FILES[name])


def _state(desk: Desk) -> dict[str, object]:
    """What the page compares with what it shows: the digest of each part in its order, or why there is none."""
    try:
        view = desk.view()
    except FactsheetError as error:
        return {"broken": str(error)}
    return {"version": view.version, "parts": page.digests(page.parts(view))}
