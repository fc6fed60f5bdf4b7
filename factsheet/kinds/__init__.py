"""The kinds of facts, one file each. `registry.kinds()` lists them."""
