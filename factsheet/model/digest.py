"""What tells whether bytes are those that were read before."""

from __future__ import annotations

import hashlib


def digest(data: bytes) -> str:
    """The digest of `data` as fact bases record it."""
    return f"sha256-{hashlib.sha256(data).hexdigest()}"
