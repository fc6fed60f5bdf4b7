"""What the page asks for: itself, its script and style, what changed since, and the parts that did."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from factsheet.errors import FactsheetError
from factsheet.review import page
from factsheet.review.desk import Desk
from factsheet.review.guard import Guard


def application(desk: Desk, *, token: str, hosts: frozenset[str]) -> ASGIApp:
    """The application for the fact base on `desk`, below `/TOKEN/`, for requests that name one of `hosts`.

    It does one thing at a time: every answer is made from one reading of the file.
    """

    async def whole(_: Request) -> Response:
        try:
            return HTMLResponse(page.whole(desk.view(), desk.by))
        except FactsheetError as error:
            return HTMLResponse(page.broken(error))

    async def state(_: Request) -> Response:
        return JSONResponse(_state(desk))

    async def parts(request: Request) -> Response:
        try:
            found = page.parts(desk.view())
        except FactsheetError as error:
            return JSONResponse({"broken": str(error)})
        return JSONResponse({name: found[name] for name in request.query_params.getlist("of") if name in found})

    async def file(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in page.FILES:
            return Response(status_code=404)
        return Response(page.file(name), media_type=page.FILES[name])

    routes = [
        Route("/", whole),
        Route("/state", state),
        Route("/parts", parts),
        Route("/{name}", file),
    ]
    return Guard(Starlette(routes=routes), token=token, hosts=hosts)


def _state(desk: Desk) -> dict[str, object]:
    """What the page compares with what it shows: the digest of each part in its order, or why there is none."""
    try:
        view = desk.view()
    except FactsheetError as error:
        return {"broken": str(error)}
    return {"version": view.version, "parts": page.digests(page.parts(view))}
