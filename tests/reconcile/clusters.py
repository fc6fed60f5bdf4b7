"""Small clusters of articles of our own, for the tests of what sources say together."""

from __future__ import annotations

FIRE = {
    "courier": (
        "Two killed in fire at Ashford mill\n\nBy Ann Reed\n\nASHFORD, Ohio, March 4, 2021 — Two workers were killed"
        " and five were hurt when fire tore through the Lund paper mill in Ashford, Ohio, on Wednesday, fire chief Rosa"
        " Lind said.\n\nThe fire broke out at noon in the drying room, Lind said. The mill's owner, Harbor Paper,"
        " closed the plant.\n\nIn 2009 a fire at a mill in Dover killed three people."
    ),
    "wire": (
        "Mill fire kills two in Ohio\n\nASHFORD, Ohio (AP) — A fire at the Lund paper mill killed two workers on"
        " Wednesday and injured six others, officials in Ashford said.\n\nFire chief Rosa Lind said crews from four"
        " towns fought the blaze. Gov. Paul Reyes said the state should inspect all mills."
    ),
    "globe": (
        "Ashford mourns mill workers\n\nHundreds gathered in Ashford on Thursday evening for two workers who died in a"
        " fire at the Lund paper mill on Wednesday.\n\nThe fire at the Lund mill also hurt five people, fire chief Rosa"
        " Lind said. Harbor Paper owns the mill."
    ),
}

PUBLISHED = {"wire": "2021-03-03", "globe": "2021-03-05"}
"""When the two articles of the cluster that print no date came out."""

UNDATED = (
    "Fire at Ashford mill kills workers\n\nTwo workers were killed and five were hurt yesterday when fire tore through"
    " the Lund paper mill in Ashford, Ohio, fire chief Rosa Lind said."
)

OTHER = (
    "Library budget passes\n\nThe council of Milford approved the library budget on Tuesday. Mayor Joan Pike said"
    " Milford would hire two librarians. Pike thanked the voters of Milford."
)
