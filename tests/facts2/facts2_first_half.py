"""The half of our own reports on which the rules were tuned. Each names the trap it holds.

Gold lines: indicator, value ("41", "52%" or "status"), then what differs from the report's own year and place and from
nothing: ``actor=``, ``with=`` (counterpart), ``category=``, ``unit=`` (unit_name), ``place=``, ``year=``.
Checks: kind, stated, "holds" or "fails".
"""

REPORTS = [
    {
        "name": "deviations_prose_2013",
        "trap": "everything in running text, totals of two years, roles by verbs, a share in words",
        "type": "deviation_report",
        "year": 2013,
        "text": """
# Avvikelser i samverkan 2013
Under 2013 inkom sammanlagt 58 avvikelser till sekretariatet, jämfört med 44 året innan.
Socialtjänsten rapporterade 26 av dessa, BUP 17 och skolan nio. Habiliteringen skickade in sex avvikelser.
Flest avvikelser var riktade till BUP, som tog emot 31 stycken. Socialtjänsten var mottagare i 14 fall.
Drygt hälften av avvikelserna, 30 stycken, rörde samordnad individuell plan.
I tolv avvikelser hade handlingarna inte skrivits under.
""",
        "gold": """
deviation_reports 58
deviation_reports 44 year=2012
deviation_reports 26 actor=social_services category=reporter
deviation_reports 17 actor=child_psychiatry category=reporter
deviation_reports 9 actor=school category=reporter
deviation_reports 6 actor=habilitation category=reporter
deviation_reports 31 actor=child_psychiatry category=receiver
deviation_reports 14 actor=social_services category=receiver
deviation_reports 30 category=theme:sip
""",
        "optional": "deviation_reports_share 50% category=theme:sip",
        "checks": "",
    },
    {
        "name": "deviations_years_table_2016",
        "trap": "one column a year, a total over the years that is no fact, a share column, a dash for none",
        "type": "deviation_report",
        "year": 2016,
        "text": """
# Antal avvikelser per avsändande verksamhet
| Avsändare | 2014 | 2015 | 2016 | Totalt |
| Socialtjänst | 21 | 25 | 30 | 76 |
| BUP | 12 | 14 | 11 | 37 |
| BVC | 1 | 0 | 2 | 3 |
| Elevhälsa | – | 3 | 4 | 7 |
| Totalt | 34 | 42 | 47 | 123 |
# Avvikelser fördelade på mottagare 2016
| Mottagare | Antal | Andel |
| Barn- och ungdomspsykiatrin (BUP) | 24 | 51 % |
| Socialtjänsten | 15 | 32 % |
| Habilitering & hälsa | 8 | 17 % |
| Summa | 47 | 100 % |
""",
        "gold": """
deviation_reports 21 actor=social_services category=reporter year=2014
deviation_reports 25 actor=social_services category=reporter year=2015
deviation_reports 30 actor=social_services category=reporter
deviation_reports 12 actor=child_psychiatry category=reporter year=2014
deviation_reports 14 actor=child_psychiatry category=reporter year=2015
deviation_reports 11 actor=child_psychiatry category=reporter
deviation_reports 1 actor=child_health category=reporter year=2014
deviation_reports 0 actor=child_health category=reporter year=2015
deviation_reports 2 actor=child_health category=reporter
deviation_reports 3 actor=pupil_health category=reporter year=2015
deviation_reports 4 actor=pupil_health category=reporter
deviation_reports 34 year=2014
deviation_reports 42 year=2015
deviation_reports 47
deviation_reports 24 actor=child_psychiatry category=receiver
deviation_reports 15 actor=social_services category=receiver
deviation_reports 8 actor=habilitation category=receiver
deviation_reports_share 51% actor=child_psychiatry category=receiver
deviation_reports_share 32% actor=social_services category=receiver
deviation_reports_share 17% actor=habilitation category=receiver
""",
        "checks": "percent 51 holds\npercent 32 holds\npercent 17 holds",
    },
    {
        "name": "deviations_roles_in_columns_2019",
        "trap": "reporter and receiver as columns; causes as a list with colons",
        "type": "deviation_report",
        "year": 2019,
        "text": """
# BUS-avvikelser 2019 per verksamhet
| Verksamhet | Som avsändare | Som mottagare |
| Socialtjänst | 39 | 18 |
| BUP | 16 | 40 |
| Förskola | 2 | 1 |
# Orsaker till avvikelserna
Avvikelserna 2019 gällde i första hand följande områden:
- Samordnad individuell plan: 27
- Remisshantering: 18 (32%)
- Oklara gränser för uppdrag och ansvar: 12
""",
        "gold": """
deviation_reports 39 actor=social_services category=reporter
deviation_reports 18 actor=social_services category=receiver
deviation_reports 16 actor=child_psychiatry category=reporter
deviation_reports 40 actor=child_psychiatry category=receiver
deviation_reports 2 actor=preschool category=reporter
deviation_reports 1 actor=preschool category=receiver
deviation_reports 27 category=theme:sip
deviation_reports 18 category=theme:referrals
deviation_reports_share 32% category=theme:referrals
deviation_reports 12 category=theme:unclear_responsibility
""",
        "checks": "",
    },
    {
        "name": "deviations_places_2017",
        "trap": "counts per place and per clinic, a pair that received together, causes crossed with an actor",
        "type": "deviation_report",
        "year": 2017,
        "text": """
# Socialtjänsten som avsändare
De flesta avvikelserna har kommit från Huddinge (9 st), Nacka (6 st) och Skärholmen (4 st), därefter Täby och Solna (2 st vardera).
I sju av avvikelserna har BUP uteblivit från mötet.
# BUP som mottagare
Avvikelser har riktats till BUP Nacka (5 st), BUP Täby (3 st) och BUP Signalen (2 st). Tre avvikelser var ställda till BUP och BUMM gemensamt.
Vanligast är brister i SIP (8 st) och remisser (4 st).
""",
        "gold": """
deviation_reports 9 actor=social_services category=reporter place=SE-0126
deviation_reports 6 actor=social_services category=reporter place=SE-0182
deviation_reports 4 actor=social_services category=reporter place=SE-0180-skarholmen
deviation_reports 2 actor=social_services category=reporter place=SE-0160
deviation_reports 2 actor=social_services category=reporter place=SE-0184
deviation_reports 5 actor=child_psychiatry category=receiver unit=BUP Nacka
deviation_reports 3 actor=child_psychiatry category=receiver unit=BUP Täby
deviation_reports 2 actor=child_psychiatry category=receiver unit=BUP Signalen
deviation_reports 3 actor=child_psychiatry with=paediatric_clinic category=receiver
""",
        "checks": "",
    },
    {
        "name": "follow_up_2009",
        "trap": "words for numbers, a whole of which, ellipses, the region still a landsting",
        "type": "follow_up",
        "year": 2009,
        "text": """
# Uppföljning av lokala BUS-grupper 2009
Enkäten besvarades av 23 grupper. Svaren omfattar 20 kommuner och elva stadsdelar.
I fjorton svar deltog både kommunen och landstinget, i nio svar enbart kommunen.
Av länets 26 kommuner har sexton en egen lokal BUS-grupp medan sex kommuner delar grupp. Fyra kommuner saknar grupp.
# Lokala överenskommelser
Tretton grupper har tagit fram lokala överenskommelser, sju arbetar med att ta fram en och tre har ingen.
# Vilka deltar
Habiliteringen saknas i fem grupper. BUP deltar i 21 av grupperna.
""",
        "gold": """
survey_municipalities 20
survey_districts 11
survey_responses 14 category=both
survey_responses 9 category=municipality_only
local_groups 16 category=own
local_groups 6 category=shared
local_groups 4 category=missing
local_agreements 13 category=in_place
local_agreements 7 category=in_progress
local_agreements 3 category=none
local_group_members 5 actor=habilitation category=absent
local_group_members 21 actor=child_psychiatry category=present
""",
        "optional": "survey_responses 23",
        "checks": "",
    },
    {
        "name": "follow_up_2018",
        "trap": "the region, shares beside counts that do not fit, a list that is one short, last year's values",
        "type": "follow_up",
        "year": 2018,
        "text": """
# Uppföljning av BUS-överenskommelsen 2018
Sammanlagt inkom 28 enkätsvar från 24 kommuner och 12 stadsdelar.
# SIP-mallen
På frågan om mallen för SIP svarade 16 grupper att den fungerar väl, åtta att den fungerar mindre bra och fyra kunde inte ta ställning. Förra året svarade 12 grupper att den fungerar väl.
# Samordning av insatser för habilitering
Överenskommelsen om habilitering och rehabilitering är antagen av 22 kommuner. Tyresö och Ekerö har avböjt, och Sigtuna har inte fattat beslut.
Tio grupper (36 procent) har lokala rutiner eller håller på att ta fram rutiner, 18 grupper (70 procent) saknar rutiner.
Sex grupper har utsett en samordningsansvarig person medan 22 inte har gjort det.
# Lokala grupper
Fem kommuner saknar lokal BUS-grupp: Danderyd, Ekerö, Salem och Vaxholm.
""",
        "gold": """
survey_responses 28
survey_municipalities 24
survey_districts 12
sip_template_rating 16 category=good
sip_template_rating 8 category=less_good
sip_template_rating 4 category=dont_know
sip_template_rating 12 category=good year=2017
habilitation_agreement 22 category=adopted
habilitation_agreement_status status category=rejected place=SE-0138
habilitation_agreement_status status category=rejected place=SE-0125
habilitation_agreement_status status category=undecided place=SE-0191
habilitation_routines 10 category=has_or_in_progress
habilitation_routines 36% category=has_or_in_progress
habilitation_routines 18 category=none_or_unknown
habilitation_routines 70% category=none_or_unknown
habilitation_coordinator 6 category=yes
habilitation_coordinator 22 category=none_or_unknown
local_groups 5 category=missing
local_group status category=missing place=SE-0162
local_group status category=missing place=SE-0125
local_group status category=missing place=SE-0128
local_group status category=missing place=SE-0187
""",
        "checks": "percent 36 holds\npercent 70 fails\nlist_length 5 fails",
    },
    {
        "name": "follow_up_tables_2015",
        "trap": "answers to questions as tables, a status per place as a table",
        "type": "follow_up",
        "year": 2015,
        "text": """
# Hur fungerar SIP-mallen?
| Svar | Antal svar | Andel |
| Bra | 17 | 57 % |
| Mindre bra | 8 | 27 % |
| Vet ej | 5 | 17 % |
# Har ni en lokal överenskommelse?
| Svar | Antal grupper |
| Ja | 19 |
| Under arbete | 7 |
| Nej | 4 |
# Verksamheter som ingår i de lokala BUS-grupperna
| Verksamhet | Antal grupper |
| Socialtjänst | 30 |
| BUP | 29 |
| BUMM | 24 |
| Habilitering | 26 |
# Lokala grupper per kommun
| Kommun | Lokal BUS-grupp | Svar på enkäten |
| Botkyrka | Egen | Både kommun och landsting |
| Salem | Delas med Södertälje | Enbart kommun |
| Nykvarn | Saknas | Inget svar |
""",
        "gold": """
sip_template_rating 17 category=good
sip_template_rating 57% category=good
sip_template_rating 8 category=less_good
sip_template_rating 27% category=less_good
sip_template_rating 5 category=dont_know
sip_template_rating 17% category=dont_know
local_agreements 19 category=in_place
local_agreements 7 category=in_progress
local_agreements 4 category=none
local_group_members 30 actor=social_services category=present
local_group_members 29 actor=child_psychiatry category=present
local_group_members 24 actor=paediatric_clinic category=present
local_group_members 26 actor=habilitation category=present
local_group status category=own place=SE-0127
local_group status category=shared place=SE-0128
local_group status category=missing place=SE-0140
survey_participation status category=both place=SE-0127
survey_participation status category=municipality_only place=SE-0128
survey_participation status category=no_answer place=SE-0140
""",
        "checks": "",
    },
    {
        "name": "follow_up_lists_2011",
        "trap": "statements over lists of places as bullets, brackets and colons; an exception; a subject of many names",
        "type": "follow_up",
        "year": 2011,
        "text": """
# Resultat
Följande kommuner har egna lokala BUS-grupper:
- Nacka
- Värmdö
- Täby och Vallentuna
Enbart kommunen har svarat på enkäten i Sollentuna, Upplands Väsby och Järfälla.
Danderyd, Lidingö och Vaxholm har inte besvarat enkäten.
Botkyrka och Salem delar på en grupp. I Sigtuna saknas en lokal BUS-grupp.
Rinkeby-Kista är på väg att bilda en lokal BUS-grupp.
""",
        "gold": """
local_group status category=own place=SE-0182
local_group status category=own place=SE-0120
local_group status category=own place=SE-0160
local_group status category=own place=SE-0115
survey_participation status category=municipality_only place=SE-0163
survey_participation status category=municipality_only place=SE-0114
survey_participation status category=municipality_only place=SE-0123
survey_participation status category=no_answer place=SE-0162
survey_participation status category=no_answer place=SE-0186
survey_participation status category=no_answer place=SE-0187
local_group status category=shared place=SE-0127
local_group status category=shared place=SE-0128
local_group status category=missing place=SE-0191
local_group status category=forming place=SE-0180-rinkeby-kista
""",
        "checks": "",
    },
    {
        "name": "agreement_2016",
        "trap": "meetings per year and month are none, three bodies, a body of the sentence before, words in front",
        "type": "agreement",
        "year": 2016,
        "place": "SE-0126",
        "text": """
# Organisation
Den lokala BUS-gruppen träffas minst en gång per termin. Styrgruppen har två möten varje termin och ett möte under sommaren.
Arbetsgruppen för SIP möts fyra gånger per år. Varje termin hålls tre möten i samordningsgruppen.
Beredningsgruppen består av tre personer. Den sammanträder två gånger per termin.
""",
        "gold": """
meetings_per_term 1 unit=lokala BUS-gruppen
meetings_per_term 2 unit=Styrgruppen
meetings_per_term 3 unit=samordningsgruppen
meetings_per_term 2 unit=Beredningsgruppen
""",
        "checks": "",
    },
    {
        "name": "follow_up_traps_2014",
        "trap": "numbers that no indicator claims: dates, sections, ages, others' surveys, goals, examples, plans",
        "type": "follow_up",
        "year": 2014,
        "text": """
# Bakgrund
Överenskommelsen gäller barn under 18 år och bygger på 2 kap. 7 § och SOSFS 2008:20. Den antogs den 12 juni 2012.
Målet är att 90 procent av grupperna ska ha en överenskommelse år 2016. Utbildning har getts vid tre tillfällen för 120 chefer.
I länet bor 480 000 barn. Flera kommuner har uppgett att de vill delta.
Två av de intervjuade cheferna tycker att mallen är bra. Se sidan 4 och figur 3.
Kopior skickas till sekretariatet, telefon 08-123 45 67.
""",
        "gold": "",
        "checks": "",
    },
    {
        "name": "deviations_internal_2021",
        "trap": "reports within one principal in words and pairs; a receiver list in prose; half of a year",
        "type": "deviation_report",
        "year": 2021,
        "text": """
# BUS-avvikelser 2021
Totalt har 72 avvikelserapporter mellan huvudmän inkommit under året. Därutöver har fem avvikelser inom samma huvudman inkommit: Skola – Socialtjänst (3 st), BUP – BUMM (1 st) och Förskola – Socialtjänst (2 st).
Avsändare var socialtjänsten (35), BUP (25) och skolan (12).
41 procent av avvikelserna var riktade till BUP. År 2020 var andelen 40 procent.
Av de 72 avvikelserna handlade 33 (46 %) om SIP och 14 (19 %) om remisser.
""",
        "gold": """
deviation_reports 72
deviation_reports_internal 5
deviation_reports_internal 3 actor=school with=social_services
deviation_reports_internal 1 actor=child_psychiatry with=paediatric_clinic
deviation_reports_internal 2 actor=preschool with=social_services
deviation_reports 35 actor=social_services category=reporter
deviation_reports 25 actor=child_psychiatry category=reporter
deviation_reports 12 actor=school category=reporter
deviation_reports_share 41% actor=child_psychiatry category=receiver
deviation_reports_share 40% actor=child_psychiatry category=receiver year=2020
deviation_reports 33 category=theme:sip
deviation_reports_share 46% category=theme:sip
deviation_reports 14 category=theme:referrals
deviation_reports_share 19% category=theme:referrals
""",
        "checks": "sum 5 fails\npercent 46 holds\npercent 19 holds",
    },
    {
        "name": "other_minutes",
        "trap": "minutes that speak of the same things are no report",
        "type": "other",
        "year": 2014,
        "text": """
# Protokoll
Nämnden noterade att 31 lokala BUS-grupper finns i länet och att 65 avvikelser inkommit under 2014.
""",
        "gold": "",
        "checks": "",
    },
]
