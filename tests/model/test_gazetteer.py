"""In which regions a place lies, looked up in an index that is made once."""

from factsheet.model.gazetteer import index, regions


def test_every_region_with_a_place_of_that_name_is_found() -> None:
    found = regions(["Springfield", "St. Joseph", "Berrien County", "München", "Zangaro", "Spring"], index())
    assert {"US.IL", "US.MO"} <= found["Springfield"]
    assert "US.MI" in found["St. Joseph"]
    assert found["Berrien County"] == {"US.GA", "US.MI"}
    assert found["München"] == {"DE.02"}
    assert "Zangaro" not in found
    assert "US.IL" not in found.get("Spring", frozenset())
