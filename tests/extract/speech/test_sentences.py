"""Who says what, as a fact states it: the whole name where the sentence has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.claim import ClaimMention
from factsheet.kinds.quote import QuoteMention
from tests.marked import bare, marked

Parse = Callable[..., Document]

SAID = """
The airline ordered [40 planes worth about $5.2 billion from Norda Air=the airline].
The bank agreed [to pay a fine of €25m to settle claims that it had misled investors=the bank].
[Sales doubled to 2.4 million units=the company], the company announced.
[Inflation slowed to 2.1 percent in April=the statistics office], the statistics office said on Tuesday.
[“Demand is strong,”=Tom Hale] Chief Financial Officer Tom Hale told analysts on a call.
Okafor said [the deal made sense for both sides=Okafor].
The regulator warned [that two out of five savers paid too much=the regulator].
A spokeswoman for Norda called [the claims “baseless”=a spokeswoman for Norda].
[Norda Air will buy 12 jets=?], it announced on Monday.
Norda Bank reported [a loss of 40 million crowns=Norda Bank].
Police believe [the fire was started deliberately=Police], but no one has been arrested.
[Dana Marlow, who was acquitted of fraud last year, is not a suspect=Anton Brezina], Sheriff Anton Brezina stressed.
[“He was a quiet neighbor,”=Ruth Delgado] said Ruth Delgado, 67, who lives across the street.
The victim's mother, Ada Larch, told the court [she had forgiven the driver=Ada Larch].
Police say [they are looking for two masked men who fled on a motorbike=Police].
[She was not the intended target=detectives], detectives said.
[Gunmen abducted at least 40 schoolgirls in the north=the governor's office], according to the governor's office.
Investigators say [Brandt, who owed more than $200,000, may have set the fire himself=Investigators].
["I did nothing wrong," Moody told reporters outside the courthouse. "This is a witch hunt."=Moody]
[The attack left one soldier dead and six wounded=an army spokesman], an army spokesman said on condition of anonymity.
Lind's lawyer said [he would appeal against the verdict=Lind's lawyer].
The mayor told of [the November vote=the mayor].
[The death toll rose to 57 on Tuesday from 49 a day earlier=the interior ministry], the interior ministry said.
Authorities lowered the toll to 31 from 34, saying [that some victims had been counted twice=Authorities].
Experts warned [that aftershocks could continue for weeks=Experts].
[Eight sailors are still missing=the coast guard], the coast guard said, and hopes of finding them are fading.
The court ordered [the firm to pay $2.5 million in damages to each of the 12 families=the court].
Lt. Col. Frank Moody, the base commander, said [the drill was over=Frank Moody].
Okafor's attorney, Ruth Delgado, said [her client was innocent=Ruth Delgado].
Captain Ben Cole, of the 3rd Battalion, said [his men were ready=Ben Cole].
The opposition called on [Prime Minister Leif Holm to resign=the opposition].
Mayor Ruth Delgado proposed [banning cars from the old town=Ruth Delgado].
Senator Tom Pierce (D-Ore.), who chairs the budget committee, said [he would not support the bill=Tom Pierce].
Foreign Minister Omar Haddad denied [that his country had supplied the rebels with weapons=Omar Haddad].
According to a draft seen by the Velm Times, [the fee will double=a draft].
Asked [whether she would stand again=?], Moss said: [“Ask me in the spring.”=Moss]
Pierce insists [he has never met Lind=Pierce].
He added [that the bill was “dead on arrival”=?].
The council promised [to build 3,000 homes within five years=the council].
[“This is wrong, and everyone knows it,”=the senator from Ohio] the senator from Ohio wrote on Twitter.
The U.S. State Department said [it was aware of the reports but could not confirm them=U.S. State Department].
Marlow's office said [she planned to sign the bill by the end of the week=Marlow's office].
Interior Minister Anton Brezina ordered [an inquiry=Anton Brezina].
The committee recommended [that the tax be scrapped=the committee].
Protesters demanded [that the governor step down=Protesters].
The party leader, Pia Sorn, said [she backed the plan to close the mine=Pia Sorn].
Delgado suggested [a toll on the bridge=Delgado].
The Senate confirmed [Helen Prior as ambassador to Norway=Senate] by 60 votes to 38.
Farmers are calling for [a ban on imports=Farmers].
[The prime minister should resign=Tom Hale], said opposition leader Tom Hale.
The interior ministry announced [a ban on marches until the end of May=the interior ministry].
[Ministers should drop the plan=the union], the union said.
[The law must be changed=Lind], argues Lind.
Asked about [the bridge=?], the mayor replied: [“It will be safe.”=the mayor]
The report found [that nobody had checked the brakes=the report].
Two witnesses, who asked [not to be named=Two witnesses], said [the guards had been asleep=Two witnesses].
[“I saw him fall,”=?] she said, wiping her eyes.
Hale's wife, Ada, thinks [he will come back=Ada].
[The ministry has confirmed the deaths=the Norda news agency], the Norda news agency reported.
[“They were laughing,”=one of the boys] said one of the boys, 14, who lives nearby.
Brandt claims [that the money was a gift=Brandt].
The letter, signed by 30 doctors, reads: [“Enough is enough.”=the letter]
[“Not guilty,”=?] he said, when the clerk read the charge.
Doctors say [she is lucky to be alive=Doctors].
A source close to the family said [the wedding had been called off=a source close to the family].
His lawyer argued [there was no proof that Okell had been in the car=?].
Haddad, speaking through an interpreter, described [how soldiers had burned the village=Haddad].
Neighbors described [him as polite and shy=Neighbors].
[“He said, ‘Get out of here,’ and we ran,”=Lena Moss] Lena Moss, 19, recalled.
The airline apologised to its passengers and promised [to pay for hotels=the airline].
Rescuers believe [nobody could have survived=Rescuers].
She did not say [when the shop would open=?].
[“The children are fine,”=Dean Larch] the head teacher, Dean Larch, wrote in an email to parents on Friday.
The mayor hinted at [a second term=the mayor].
Police told [residents to stay indoors=Police].
[Whether the pilot had been warned is not known=the inspector], the inspector said.
[“Is this the end?”=Halden Post] asked the Halden Post.
The union says [it was never consulted=the union], a claim the firm rejects.
[“Our hearts go out to the families,”=the statement from the club] the statement from the club added.
Aid workers fear [that thousands more have died=Aid workers].
He acknowledged [having met her twice=?].
[“Stay where you are!”=?] he shouted to the boys.
[“We are proud,”=a sign in the window] read a sign in the window.
[It is not known who started the fire=Helen Prior], said Helen Prior, the judge who led the inquiry.
Larch said [that he was “very sorry”, but that he had “no choice”=Larch].
One mother, who gave her name only as Ada, said [her son was missing=One mother].
The bank said [it would pay=the bank], adding [that customers would be told by letter=the bank].
Speaking on Monday, Holm said [the talks had failed=Holm].
Asked [if he would resign=?], Moody said no.
Doctors warned against [eating the fish=Doctors].
The company has always denied [that its pumps were faulty=the company].
[“You can't do that,”=?] a voice called from the back.
[“We lost,”=Leif Holm] admitted coach Leif Holm, whose team had led 2-0.
The president tweeted [that the deal was “done”=the president].
A letter from the ministry, dated May 2, states [that no permit was given=a letter from the ministry].
[“It was a mistake”=Hugo Lind], the spokesman for Norda Air, Hugo Lind, said on Tuesday.
Lawyers for the family argue [that the police acted too late=Lawyers for the family].
[The bridge may collapse=engineers], engineers warn.
Critics doubt [that the dam was ever inspected=Critics].
Few believe [that the talks will succeed=Few].
The ministry neither confirmed nor denied [that a drone had been lost=the ministry].
Norda denies [plan to sell airline=Norda]
[“You will be paid,”=?] he promised, but they never were.
Some say [he never existed=?].
It was announced [that the shop had closed=?].
The firm was ordered [to stop dumping waste in the river=?].
The minister would not say [whether the pilot was alive=the minister].
She denied [having taken the money=?].
Officials fear [the dam will break=Officials].
The company hopes [to sell the site by June=the company].
The report does not say [that the bridge was unsafe=the report].
The driver admitted [he had been drinking=the driver].
Witnesses described [seeing a man run from the house=Witnesses].
The mayor vowed [never to return=the mayor].
[“We are closed,”=the sign] the sign said.
[The bridge, Tom Hale said, was safe=Tom Hale].
[“It is safe,” said Tom Hale, “and it will stay so.”=Tom Hale]
[“It is safe,”=Tom Hale] Tom Hale said, adding [that he used it every day=Tom Hale].
Tom Hale promised [to build a bridge in Velm=Tom Hale].
Tom Hale denied [that he had built the bridge=Tom Hale].
Tom Hale was told [that the bridge was unsafe=?].
Tom Hale told police [he had seen a man on the bridge=Tom Hale].
Tom Hale asked [the council to close the bridge=Tom Hale].
Tom Hale accused [the council of lying to the voters=Tom Hale].
Tom Hale believes [that the bridge is unsafe=Tom Hale], but he still uses it.
In a letter, Tom Hale wrote: [“The bridge is unsafe.”=Tom Hale]
Tom Hale said [he would resign because the bridge was unsafe=Tom Hale].
The council said [it would close the bridge, which was built in 1921=the council].
A spokesman for Norda Air, Tom Hale, said [the flight was late=Tom Hale].
The Velm Times reported [that the bridge had collapsed=Velm Times].
Police said [a man had been arrested after a chase=Police].
The mayor announced [that the bridge would close=the mayor].
The mayor warned [that the river could flood the town=the mayor].
As the mayor said, [nobody was hurt in the crash=the mayor].
The study found [that bridges age faster than roads=the study].
Engineers fear [that the bridge could collapse=Engineers].
Tom Hale, who led the inquiry, said [that she was innocent=Tom Hale].
Ada Moss said [she had seen him on the bridge=Ada Moss].
Ada Moss said [that he was innocent=Ada Moss].
Ada Moss told Tom Hale [that he was innocent=Ada Moss].
Ada Moss's lawyer said [she was innocent=Ada Moss's lawyer].
The couple said [they had been happy in Velm=the couple].
The firm said [it had not known of the risk=the firm].
The lawsuit alleges [that the firm knew of the risk=the lawsuit].
[“I was there,”=Iris Kane] said Iris Kane, a nurse from Lund.
Iris Kane said [that this was wrong=Iris Kane].
Iris Kane said [the mine was unsafe=Iris Kane], while the firm said [it was safe=the firm].
An official, speaking on condition of anonymity, said [the talks had failed=an official].
A senior official at the ministry said [the talks had failed=a senior official at the ministry].
One woman said [her house had been flooded=One woman].
[“We lost everything,”=one woman] one woman said.
Neighbors said [the man was quiet=Neighbors].
[Minister Ada Moss said that the mine would close in 2030=Norda News], according to Norda News.
[“This is war,”=Leif Holm] President Leif Holm told parliament.
[“This is war,”=?] he told parliament.
Ben Cole, chief executive of Norda Air, said [profits had doubled=Ben Cole].
Norda Air's chief executive, Ben Cole, said [profits had doubled=Ben Cole].
The airline's head of sales said [profits had doubled=the airline's head of sales].
[“Profits have doubled,” Ben Cole said. “We are proud.”=Ben Cole]
Ben Cole said [he was “proud” of the result=Ben Cole].
Ben Cole said [if profits doubled he would retire=Ben Cole].
Ben Cole would not say [whether profits had doubled=Ben Cole].
The judge said [Ben Cole had lied to the court=the judge].
"""


@pytest.mark.parametrize("line", [*filter(None, SAID.split("\n"))])
def test_who_says_what(extract: Parse, line: str) -> None:
    """ "?" where the text does not tell."""
    document = extract(bare(line))
    found = [one for one in document.mentions if isinstance(one, ClaimMention | QuoteMention)]
    places = [(one.spans[0].start, one.spans[-1].end, str(one.row().get("speaker_name", "?"))) for one in found]
    assert marked(document.doc.text, places) == line
