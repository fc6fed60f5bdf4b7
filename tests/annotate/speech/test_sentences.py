"""Who says what in a sentence: {the speaker}, [the words]."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.speech.reporting import reports
from tests.marked import bare, marked

Parse = Callable[..., Document]

SAID = """
{Halden Motors} said [on Wednesday it would cut 1,200 jobs at its plant in Velm].
{The airline} ordered [40 planes worth about $5.2 billion from Norda Air].
{The bank} agreed [to pay a fine of €25m to settle claims that it had misled investors].
[Sales doubled to 2.4 million units], {the company} announced.
[Inflation slowed to 2.1 percent in April], {the statistics office} said on Tuesday.
[The merger], first announced in January, needs the approval of regulators.
[“Demand is strong,”] {Chief Financial Officer Tom Hale} told analysts on a call.
{Okafor} said [the deal made sense for both sides].
{The regulator} warned [that two out of five savers paid too much].
{A spokeswoman for Norda} called [the claims “baseless”].
[Norda Air will buy 12 jets], {it} announced on Monday.
{Norda Bank} reported [a loss of 40 million crowns].
{Prosecutors} allege [that Ivy Larch, a former treasurer of the Velm Rowing Club, stole £43,000 between 2014 and 2017].
{Police} believe [the fire was started deliberately], but no one has been arrested.
[Dana Marlow, who was acquitted of fraud last year, is not a suspect], {Sheriff Anton Brezina} stressed.
[“He was a quiet neighbor,”] said {Ruth Delgado}, 67, who lives across the street.
Wanted for questioning is [Leo Brandt], 22, described as [armed and dangerous].
{The victim's mother}, Ada Larch, told the court [she had forgiven the driver].
{Police} say [they are looking for two masked men who fled on a motorbike].
[She was not the intended target], {detectives} said.
[No charges will be brought against the officer who fired], {the district attorney} announced Thursday.
[Gunmen abducted at least 40 schoolgirls in the north], according to {the governor's office}.
{Investigators} say [Brandt, who owed more than $200,000, may have set the fire himself].
["I did nothing wrong,"] {Moody} told reporters outside the courthouse. ["This is a witch hunt."]
[The attack left one soldier dead and six wounded], {an army spokesman} said on condition of anonymity.
{Omar Haddad}, a lawyer for the accused, asked the judge for [bail].
{Lind's lawyer} said [he would appeal against the verdict].
[The man] accused of [killing Pia Sorn] appeared in court on Monday.
{The mayor} told of [the November vote].
[The death toll rose to 57 on Tuesday from 49 a day earlier], {the interior ministry} said.
{A spokeswoman for St. Ann's Hospital} said [14 patients had been discharged and three remained in intensive care].
{Authorities} lowered the toll to 31 from 34, saying [that some victims had been counted twice].
{Experts} warned [that aftershocks could continue for weeks].
[Eight sailors are still missing], {the coast guard} said, and hopes of finding them are fading.
{The court} ordered [the firm to pay $2.5 million in damages to each of the 12 families].
{Bishop Anton Brezina}, spokesman for the diocese, called for [calm].
{Lt. Col. Frank Moody}, the base commander, said [the drill was over].
{Okafor's attorney}, Ruth Delgado, said [her client was innocent].
{A neighbor}, Iris Kane, called [the fire brigade].
{Captain Ben Cole}, of the 3rd Battalion, said [his men were ready].
{The opposition} called on [Prime Minister Leif Holm to resign].
{Mayor Ruth Delgado} proposed [banning cars from the old town].
{Senator Tom Pierce} (D-Ore.), who chairs the budget committee, said [he would not support the bill].
[“We will not raise taxes,”] {Holm} said. [“Not this year, not next year.”]
[The cabinet is expected to approve the plan on Friday], {two officials familiar with the talks} said.
{Foreign Minister Omar Haddad} denied [that his country had supplied the rebels with weapons].
{Parliament} has rejected [the deal for a third time].
[About 4,000 people marched through the capital to demand new elections], {police} said; organizers spoke of 10,000.
{A spokesman for the party}, Hugo Lind, declined [to comment].
According to {a draft} seen by the Velm Times, [the fee will double].
{Pierce} insists [he has never met Lind].
{He} added [that the bill was “dead on arrival”].
{The council} promised [to build 3,000 homes within five years].
[“This is wrong, and everyone knows it,”] {the senator from Ohio} wrote on Twitter.
{The U.S. State Department} said [it was aware of the reports but could not confirm them].
{Marlow's office} said [she planned to sign the bill by the end of the week].
{Interior Minister Anton Brezina} ordered [an inquiry].
{The committee} recommended [that the tax be scrapped].
{Protesters} demanded [that the governor step down].
{The party leader}, Pia Sorn, said [she backed the plan to close the mine].
{Delgado} suggested [a toll on the bridge].
{The Senate} confirmed [Helen Prior as ambassador to Norway] by 60 votes to 38.
{Farmers} are calling for [a ban on imports].
[The prime minister should resign], said {opposition leader Tom Hale}.
{The interior ministry} announced [a ban on marches until the end of May].
[Ministers should drop the plan], {the union} said.
[The law must be changed], argues {Lind}.
[“We heard a bang,”] {Ruth Delgado} told the Velm Times, [“and then the lights went out.”]
{The firm} said in a statement [that it was “deeply sorry” for the delay].
{The report} found [that nobody had checked the brakes].
[“I saw him fall,”] {she} said, wiping her eyes.
{Hale's wife}, Ada, thinks [he will come back].
[The ministry has confirmed the deaths], {the Norda news agency} reported.
[“They were laughing,”] said {one of the boys}, 14, who lives nearby.
{Brandt} claims [that the money was a gift].
{The letter}, signed by 30 doctors, reads: [“Enough is enough.”]
[“Not guilty,”] {he} said, when the clerk read the charge.
[“When I got there,”] recalled {Tom Hale}, a retired firefighter, [“the roof was already gone.”]
{Doctors} say [she is lucky to be alive].
[“I don't know,”] {he} said. [“Maybe tomorrow.”]
The court was told [that he had “begged for help”].
{A source close to the family} said [the wedding had been called off].
{His lawyer} argued [there was no proof that Okell had been in the car].
{Haddad}, speaking through an interpreter, described [how soldiers had burned the village].
{Neighbors} described [him as polite and shy].
[“He said, ‘Get out of here,’ and we ran,”] {Lena Moss}, 19, recalled.
{The airline} apologised to its passengers and promised [to pay for hotels].
{Rescuers} believe [nobody could have survived].
{She} did not say [when the shop would open].
[“The children are fine,”] {the head teacher}, Dean Larch, wrote in an email to parents on Friday.
{The mayor} hinted at [a second term].
{Police} told [residents to stay indoors].
As {Brezina} put it, [“a deal is a deal”].
[Whether the pilot had been warned is not known], {the inspector} said.
[“Is this the end?”] asked {the Halden Post}.
{The union} says [it was never consulted], a claim the firm rejects.
[“Our hearts go out to the families,”] {the statement from the club} added.
{Aid workers} fear [that thousands more have died].
{He} acknowledged [having met her twice].
[“Stay where you are!”] {he} shouted to the boys.
{Sorn} said: [“It was dark. We could not see the road.”]
[“The bridge is safe,”] {Okafor}, who built it, told the council. [“I would drive over it myself.”]
[“We are proud,”] read {a sign in the window}.
[It is not known who started the fire], said {Helen Prior}, the judge who led the inquiry.
[“I told them to run,”] said {the teacher}. [“Some did not.”]
{Larch} said [that he was “very sorry”, but that he had “no choice”].
{One mother}, who gave her name only as Ada, said [her son was missing].
Speaking on Monday, {Holm} said [the talks had failed].
Asked [if he would resign], Moody said no.
{Doctors} warned against [eating the fish].
{Okafor}, for her part, praised [the crew].
[“This,”] {she} said, [“is the end of the road.”]
{The company} has always denied [that its pumps were faulty].
{Several villagers} told of [hearing shots].
[“You can't do that,”] {a voice} called from the back.
[“We lost,”] admitted {coach Leif Holm}, whose team had led 2-0.
{The president} tweeted [that the deal was “done”].
{She} blamed [the delay on the weather].
{A letter from the ministry}, dated May 2, states [that no permit was given].
[“It was a mistake”], {the spokesman for Norda Air}, Hugo Lind, said on Tuesday.
{Lawyers for the family} argue [that the police acted too late].
[Three men] were wrongly accused of [setting the fire].
[The bridge may collapse], {engineers} warn.
{The band} is thinking of [splitting up].
{Critics} doubt [that the dam was ever inspected].
{Few} believe [that the talks will succeed].
What {he} feared [most was that nobody would come].
[The guards] are accused of [beating an inmate to death].
{The ministry} neither confirmed nor denied [that a drone had been lost].
{Norda} denies [plan to sell airline]
[“You will be paid,”] {he} promised, but they never were.
{They} warned [him not to swim there].
{Some} say [he never existed].
It was announced [that the shop had closed].
The firm was ordered [to stop dumping waste in the river].
{The minister} would not say [whether the pilot was alive].
{She} denied [having taken the money].
{Officials} fear [the dam will break].
{The company} hopes [to sell the site by June].
{The report} does not say [that the bridge was unsafe].
{The driver} admitted [he had been drinking].
{Witnesses} described [seeing a man run from the house].
{They} accused [him of having burned the barn].
{The mayor} vowed [never to return].
[“We are closed,”] {the sign} said.
{The sign} said [“closed until May”].
{Hale} said [the bridge was safe and that it would open on Monday].
{Hale} said on Monday [that, if it rained, the match would be off].
[The bridge], {Hale} said, [was safe].
[The bridge is safe], said {Hale}, who built it.
[The bridge is safe], according to {Hale}.
According to {the report}, [the bridge was unsafe].
[“It is safe,”] said {Hale}, [“and it will stay so.”]
{Hale} promised [to build a bridge].
{Hale} denied [that he had built the bridge].
{Hale} denied [building the bridge].
{Hale} did not say [who had built the bridge].
Hale was told [that the bridge was unsafe].
{Hale} told his wife [that the bridge was unsafe].
{Hale} told police [he had seen a man on the bridge].
{Hale} asked [whether the bridge was safe].
{Hale} asked [the council to close the bridge].
{Hale} called [the bridge “a disgrace”].
{Hale} called [the council's plan a disgrace].
{Hale} described [the bridge as unsafe].
{Hale} accused [the council of lying].
{Hale} thinks [the bridge is unsafe].
{Hale} believes [that the bridge is unsafe], but he still uses it.
{Hale} wrote in a letter [that the bridge was unsafe].
In a letter, {Hale} wrote: [“The bridge is unsafe.”]
Speaking on Monday, {Hale} said [the bridge was unsafe].
{Hale} said [he would resign because the bridge was unsafe].
{Hale} said [it was unsafe], while Moss disagreed.
{The council} said [it would close the bridge, which was built in 1921].
[It is safe], {the council} says.
[“Is it safe?”] asked {Hale}.
{Hale's lawyer} said [that her client was innocent].
{A spokesman for Norda Air}, Tom Hale, said [the flight was late].
{Reports} said [the bridge had collapsed].
{The Velm Times} reported [that the bridge had collapsed].
{Police} said in a statement [that a man had been arrested].
{Police} said [a man had been arrested after a chase].
{Police} said [a man, who was not named, had been arrested].
[A man has been arrested], {police} said in a statement on Monday.
{The mayor} announced [that the bridge would close].
{The mayor} announced [the closure of the bridge].
{The mayor} warned of [floods].
{The mayor} warned against [swimming in the river].
{The mayor} agreed [that the bridge was unsafe].
{The mayor} confirmed [the bridge was unsafe].
{The mayor} noted [that “nobody was hurt”].
{The mayor} insisted: [“Nobody was hurt.”]
As {the mayor} said, [nobody was hurt].
{The mayor} said [that nobody was hurt but that the bridge was closed].
{The mayor} said [nobody was hurt], and the bridge reopened at noon.
{The study} found [that bridges age faster than roads].
{Engineers} fear [that the bridge could collapse].
{Engineers} were quoted as saying [the bridge could collapse].
{Many} said [that they would leave].
{Officials} say [they have found the ship].
{The minister} vowed [that the mine would close].
{The minister} has said [that the mine will close].
{The minister} had said [that the mine would close].
{The minister} will say [that the mine must close].
{The minister} reportedly said [that the mine would close].
{The minister} is expected to say [that the mine will close].
Saying [that the mine was unsafe], {the minister} closed it.
{The minister} closed the mine, saying [it was unsafe].
{The minister} closed the mine after saying [it was unsafe].
[“The mine is unsafe,”] reads {the report}.
{The report, which} says [the mine is unsafe], was leaked.
{The lawsuit} alleges [that the firm knew of the risk].
{The firm} argues [that it did not know of the risk].
[The firm knew of the risk], {the lawsuit} alleges.
[The firm knew of the risk], says {the lawsuit}, filed in Dover.
{Lawmakers} said [there would be a vote next week].
"""


@pytest.mark.parametrize("line", [*filter(None, SAID.split("\n"))])
def test_who_says_what_in_a_sentence(parse: Parse, line: str) -> None:
    document = parse(re.sub(r"[][{}]", "", line))
    (report,) = reports(document.doc)
    marks = [(*one, "[]") for one in report.ranges]
    if report.speaker is not None:
        marks.append((report.speaker.start_char, report.speaker.end_char, "{}"))
    text = document.doc.text
    for start, end, (opening, closing) in sorted(marks, reverse=True):
        text = f"{text[:start]}{opening}{text[start:end]}{closing}{text[end:]}"
    assert text == line


ALL = """
[“It fell,”=she] she said. [“Then it burned.”=she]
[“It fell,”=Moss] Moss said, [“and then it burned.”=Moss]
Moss said: [“It fell. Then it burned.”=Moss]
Moss said, [“It fell.”=Moss] Hale said, [“It burned.”=Hale]
[“It fell,”=Moss] Moss said, and left the room.
[“It fell,”=Moss] said Moss, who was there. [“Then it burned.”=Moss]
Moss said [it “fell like a stone”=Moss].
Moss said [it fell=Moss] — and then it burned.
[The bridge fell on Monday – “a dark day”=Moss], Moss said.
[The bridge fell=Moss], Moss said on Monday, [because it was old=Moss].
[The bridge fell because it was old=Moss], Moss said, and nobody had checked it.
[The bridge fell=Moss], Moss said, but Hale denied [it=Hale].
[The bridge fell=Moss], Moss said. Hale denied [it=Hale].
Moss said [the bridge fell=Moss], adding [that it was old=Moss].
Moss said [the bridge fell=Moss] and added [that it was old=Moss].
Moss said [the bridge fell=Moss]; Hale said [it was pushed=Hale].
Moss said [the bridge fell=Moss], but Hale said [it was pushed=Hale].
Moss said [the bridge fell as she was crossing it=Moss].
Moss said [the bridge fell after she had crossed it=Moss].
Moss said on Monday [the bridge was old=Moss].
Moss said in an interview on Monday [that the bridge was old=Moss].
Moss told the council on Monday [that the bridge was old and that it would fall=Moss].
Moss told Hale [the bridge was old=Moss].
Moss crossed the bridge, saying [it was safe=Moss].
Moss was quoted by the Velm Times as saying [that the bridge was old=Moss].
Moss is said to have crossed the bridge.
It was said [that Moss crossed the bridge=?].
They say [the bridge is old=They].
The sign reads: [“Do not cross.”=The sign]
[“Do not cross,”=it] it reads.
A sign that says [the bridge is closed=A sign that] was put up.
The song “Bridge of Love” was a hit.
He wrote the song “Bridge of Love”.
Moss called [it “a shame”=Moss] and Hale called [it “a joke”=Hale].
Moss called [Hale “a liar”=Moss].
[“You are a liar,”=Moss] Moss told Hale.
According to Moss, [the bridge was old, and Hale knew it=Moss].
[The bridge was old=Moss], according to Moss, who built it.
As Moss put it: [“The bridge was a wreck.”=Moss]
Moss put it this way: [“The bridge was a wreck.”=Moss]
Asked [if he would go=?], Moss said: [“No.”=Moss]
[“Will you go?”=Hale] Hale asked. [“No,”=Moss] Moss said.
[“Why me?”=he] he asked.
[“Stop!”=she] she cried.
[“We are safe,”=the crew] the crew radioed.
[“We are safe,”=Moss] Moss wrote on Twitter on Monday.
Moss tweeted: [“We are safe.”=Moss]
Moss testified [that she was safe=Moss].
Moss testified on Monday, saying [that she was safe=Moss].
Moss claimed [to be safe=Moss].
Moss claimed [that the firm knew, and that it lied=Moss].
Moss alleged [the firm lied=Moss].
Moss complained [that the firm lied=Moss].
Moss conceded [the firm lied=Moss].
Moss estimated [that 40 people came=Moss].
Moss predicted [that 40 people would come=Moss].
Moss concluded [that 40 people came=Moss].
Moss hinted [that she would go=Moss].
Moss joked [that she would go=Moss].
Moss reiterated [that she would go=Moss].
Moss acknowledged [she would go=Moss].
Moss pointed out [that she would go=Moss].
Moss issued a statement saying [she would go=Moss].
A statement from Moss said [she would go=A statement from Moss].
Moss's statement said [that she would go=Moss's statement].
In a statement, Moss said [she would go=Moss].
Moss's spokesman, Hale, said [she would go=Moss's spokesman].
Moss, through a spokesman, said [she would go=Moss].
Some say [she will go=Some]. Others say [she will not=Others].
Moss did not say [she would go=Moss].
Moss never said [she would go=Moss].
Moss refused to say [whether she would go=Moss].
Moss may say [she will go=Moss].
If Moss says [she will go=Moss], Hale will stay.
When Moss said [she would go=Moss], Hale stayed.
Hale stayed because Moss said [she would go=Moss].
Moss wanted to say [that she would go=Moss].
Moss said to Hale [that she would go=Moss].
Moss said of Hale: [“He will go.”=Moss]
[“He will go,”=Moss] Moss said of Hale.
Moss said [the bridge fell=Moss], adding [that it was old=Moss].
Moss said [the firm lost money last year=Moss], adding [that it would cut jobs=Moss].
Moss said [the firm had lost money=Moss], adding [that it would cut 40 jobs=Moss].
Hale told reporters [that the council had voted for the plan=Hale], saying [it was the best he had seen=Hale].
Moss said [that Hale had left=Moss], noting [that he was ill=Moss].
Moss said [the report warned of floods=Moss], saying [they would come=the report].
The firm lost money, saying [that sales fell=The firm].
Moss said [Hale called her on Monday=Moss], saying [that he was ill=Hale].
"""


@pytest.mark.parametrize("line", [*filter(None, ALL.split("\n"))])
def test_everything_that_is_said_in_a_passage(parse: Parse, line: str) -> None:
    """Each stretch of speech, and who says it ("?" where the text does not tell)."""
    doc = parse(bare(line)).doc
    said = [(one, report.speaker.text if report.speaker else "?") for report in reports(doc) for one in report.ranges]
    assert marked(doc.text, [(*place, speaker) for place, speaker in said]) == line
