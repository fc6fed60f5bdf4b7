"""The fact base on a page of the browser: a person reads each fact beside its article and corrects `facts.yaml`.

`serve` is the way in. What strangers write is shown escaped, what other pages of the browser ask is refused.
"""
