"""The half of our own reports that was written before and left alone while rules were tuned. Notation as in the first."""

REPORTS = [
    {
        "name": "deviations_2022_prose",
        "trap": "passive voice, shares first, counts in brackets, an aside on another county",
        "type": "deviation_report",
        "year": 2022,
        "text": """
# Sammanställning av BUS-avvikelser för 2022
Under året registrerades 83 avvikelser i länet. Det är fler än 2021 (72) och 2020 (65).
Drygt 54 procent (45 st) av avvikelserna har skrivits av socialtjänsten och 30 procent (25 st) av BUP. Elevhälsan lämnade åtta avvikelser och förskolan fem.
Mottagare av avvikelserna var BUP i 38 fall, socialtjänsten i 29 fall och habiliteringen i 16 fall.
Den vanligaste orsaken är SIP med 47 avvikelser, följt av remisshantering med 21.
Region Uppsala hade samma år 31 avvikelser.
""",
        "gold": """
deviation_reports 83
deviation_reports 72 year=2021
deviation_reports 65 year=2020
deviation_reports_share 54% actor=social_services category=reporter
deviation_reports 45 actor=social_services category=reporter
deviation_reports_share 30% actor=child_psychiatry category=reporter
deviation_reports 25 actor=child_psychiatry category=reporter
deviation_reports 8 actor=pupil_health category=reporter
deviation_reports 5 actor=preschool category=reporter
deviation_reports 38 actor=child_psychiatry category=receiver
deviation_reports 29 actor=social_services category=receiver
deviation_reports 16 actor=habilitation category=receiver
deviation_reports 47 category=theme:sip
deviation_reports 21 category=theme:referrals
""",
        "checks": "percent 54 holds\npercent 30 holds",
    },
    {
        "name": "deviations_2010_table",
        "trap": "theme table with share in the same cell; subtotals by principal; a clinic and a hospital as rows",
        "type": "deviation_report",
        "year": 2010,
        "text": """
# Inkomna avvikelser 2010 från respektive verksamhet
| Från | Antal (andel) |
| Skola | 7 (23%) |
| Socialtjänst | 12 (40%) |
| Summa kommunal verksamhet | 19 (63%) |
| BUP | 8 (27%) |
| Sachsska barnsjukhuset | 3 (10%) |
| Summa regional verksamhet | 11 (37%) |
| Totalt | 30 (100%) |
# Vad avvikelserna 2010 handlar om
| Tema | Antal |
| SIP | 5 |
| Remisser | 14 |
| Bristande samarbete kring barn och unga med komplex problematik | 11 |
| Summa | 30 |
""",
        "gold": """
deviation_reports 7 actor=school category=reporter
deviation_reports_share 23% actor=school category=reporter
deviation_reports 12 actor=social_services category=reporter
deviation_reports_share 40% actor=social_services category=reporter
deviation_reports 19 actor=municipality category=reporter
deviation_reports_share 63% actor=municipality category=reporter
deviation_reports 8 actor=child_psychiatry category=reporter
deviation_reports_share 27% actor=child_psychiatry category=reporter
deviation_reports 3 actor=children_hospital category=reporter unit=Sachsska barnsjukhuset
deviation_reports_share 10% actor=children_hospital category=reporter unit=Sachsska barnsjukhuset
deviation_reports 11 actor=region category=reporter
deviation_reports_share 37% actor=region category=reporter
deviation_reports 30
deviation_reports 5 category=theme:sip
deviation_reports 14 category=theme:referrals
deviation_reports 11 category=theme:complex_cases
""",
        "checks": "percent 63 holds\npercent 37 holds\npercent 23 holds",
    },
    {
        "name": "deviations_2008_years_as_rows",
        "trap": "years down the rows, senders across",
        "type": "deviation_report",
        "year": 2008,
        "text": """
# Avvikelser efter rapportör, år för år
| År | Socialtjänst | BUP | Skola | Totalt |
| 2006 | 4 | 2 | 1 | 7 |
| 2007 | 6 | 5 | 2 | 13 |
| 2008 | 8 | 5 | 4 | 17 |
""",
        "gold": """
deviation_reports 4 actor=social_services category=reporter year=2006
deviation_reports 2 actor=child_psychiatry category=reporter year=2006
deviation_reports 1 actor=school category=reporter year=2006
deviation_reports 7 year=2006
deviation_reports 6 actor=social_services category=reporter year=2007
deviation_reports 5 actor=child_psychiatry category=reporter year=2007
deviation_reports 2 actor=school category=reporter year=2007
deviation_reports 13 year=2007
deviation_reports 8 actor=social_services category=reporter
deviation_reports 5 actor=child_psychiatry category=reporter
deviation_reports 4 actor=school category=reporter
deviation_reports 17
""",
        "checks": "",
    },
    {
        "name": "deviations_2023_places",
        "trap": "places with counts before them, commas without brackets, a unit that is no place",
        "type": "deviation_report",
        "year": 2023,
        "text": """
# Avsändare
Socialtjänsten stod som avsändare till 40 avvikelser. Av dessa kom elva från Järfälla, sju från Farsta och tre vardera från Solna och Sundbyberg.
# Mottagare
BUP mottog 35 avvikelser. Flest har skickats till BUP Kista (8 st), BUP Solna (6 st) och Traumaenheten (2 st).
""",
        "gold": """
deviation_reports 40 actor=social_services category=reporter
deviation_reports 11 actor=social_services category=reporter place=SE-0123
deviation_reports 7 actor=social_services category=reporter place=SE-0180-farsta
deviation_reports 3 actor=social_services category=reporter place=SE-0184
deviation_reports 3 actor=social_services category=reporter place=SE-0183
deviation_reports 35 actor=child_psychiatry category=receiver
deviation_reports 8 actor=child_psychiatry category=receiver unit=BUP Kista
deviation_reports 6 actor=child_psychiatry category=receiver unit=BUP Solna
deviation_reports 2 actor=child_psychiatry category=receiver unit=Traumaenheten
""",
        "checks": "",
    },
    {
        "name": "follow_up_2005",
        "trap": "early wording: samverkansgrupper, enkät till ordförande",
        "type": "follow_up",
        "year": 2005,
        "text": """
# Lägesrapport om BUS-samarbetet 2005
Enkäten skickades till samtliga lokala grupper och 19 svar har lämnats in. De kommer från 16 kommuner och sju stadsdelar.
Tio av svaren har lämnats gemensamt av kommunen och landstinget medan nio har lämnats enbart av kommunen.
Det finns i dag 21 lokala BUS-grupper i länet. Fjorton kommuner har en egen grupp och fyra kommuner har en gemensam grupp.
Åtta kommuner saknar ännu en grupp.
Landstingets habilitering saknas i sju grupper och skolan är inte representerad i två grupper.
Elva grupper har en färdig lokal överenskommelse och fem håller på att arbeta fram en. Resterande fem grupper har ingen överenskommelse.
""",
        "gold": """
survey_responses 19
survey_municipalities 16
survey_districts 7
survey_responses 10 category=both
survey_responses 9 category=municipality_only
local_groups 21
local_groups 14 category=own
local_groups 4 category=shared
local_groups 8 category=missing
local_group_members 7 actor=habilitation category=absent
local_group_members 2 actor=school category=absent
local_agreements 11 category=in_place
local_agreements 5 category=in_progress
local_agreements 5 category=none
""",
        "checks": "",
    },
    {
        "name": "follow_up_2019_habilitation",
        "trap": "statuses of the habilitation agreement in three wordings, wholes beside shares",
        "type": "follow_up",
        "year": 2019,
        "text": """
# Överenskommelsen om habilitering
23 av länets 26 kommuner har antagit överenskommelsen om samordning av habilitering. Två kommuner, Salem och Nykvarn, har tackat nej och Vaxholm har ännu inte beslutat.
På frågan om lokala rutiner uppger 12 av 27 grupper (44 procent) att de har rutiner eller arbetar med att ta fram sådana, medan 15 grupper (65 procent) uppger att de saknar rutiner eller inte vet.
Fyra grupper utser en samordningsansvarig och 23 utser ingen eller vet inte.
""",
        "gold": """
habilitation_agreement 23 category=adopted
habilitation_agreement 2 category=rejected
habilitation_agreement_status status category=rejected place=SE-0128
habilitation_agreement_status status category=rejected place=SE-0140
habilitation_agreement_status status category=undecided place=SE-0187
habilitation_routines 12 category=has_or_in_progress
habilitation_routines 44% category=has_or_in_progress
habilitation_routines 15 category=none_or_unknown
habilitation_routines 65% category=none_or_unknown
habilitation_coordinator 4 category=yes
habilitation_coordinator 23 category=none_or_unknown
""",
        "checks": "percent 44 holds\nlist_length 2 holds",
    },
    {
        "name": "follow_up_2012_places",
        "trap": "brackets with counts of the list, slash names, one place that shares with two others",
        "type": "follow_up",
        "year": 2012,
        "text": """
# Svaren
26 svar har kommit in, de omfattar 22 kommuner och 12 stadsdelar.
- I fyra svar deltog både kommun och landsting (Nacka, Täby, Haninge, Kungsholmen/Norrmalm).
- I tre svar har bara kommunen deltagit: Solna, Ekerö, Farsta.
- Från Huddinge inkom två separata svar.
- Tyresö och Nynäshamn har inte svarat på enkäten.
# Grupperna
Stadsdelarna Bromma, Älvsjö och Skarpnäck har egna grupper. Ekerö delar grupp med Bromma.
I Stockholms stad finns nio lokala grupper. Förra året saknades grupp i två kommuner: Vaxholm och Salem.
""",
        "gold": """
survey_responses 26
survey_municipalities 22
survey_districts 12
survey_responses 4 category=both
survey_responses 3 category=municipality_only
survey_participation status category=both place=SE-0182
survey_participation status category=both place=SE-0160
survey_participation status category=both place=SE-0136
survey_participation status category=both place=SE-0180-kungsholmen
survey_participation status category=both place=SE-0180-norrmalm
survey_participation status category=municipality_only place=SE-0184
survey_participation status category=municipality_only place=SE-0125
survey_participation status category=municipality_only place=SE-0180-farsta
survey_participation status category=separate_answers place=SE-0126
survey_participation status category=no_answer place=SE-0138
survey_participation status category=no_answer place=SE-0192
local_group status category=own place=SE-0180-bromma
local_group status category=own place=SE-0180-alvsjo
local_group status category=own place=SE-0180-skarpnack
local_group status category=shared place=SE-0125
local_groups 9 place=SE-0180
local_groups 2 category=missing year=2011
local_group status category=missing place=SE-0187 year=2011
local_group status category=missing place=SE-0128 year=2011
""",
        "optional": "local_group status category=shared place=SE-0180-bromma",
        "checks": "list_length 4 holds\nlist_length 3 holds\nlist_length 2 holds",
    },
    {
        "name": "follow_up_2021_questions",
        "trap": "results as label lists under a question",
        "type": "follow_up",
        "year": 2021,
        "text": """
# Hur tycker ni att SIP-mallen fungerar?
Svaren fördelade sig så här:
- Bra: 15 svar
- Mindre bra: 9 svar
- Vet inte: 4 svar
# Finns en lokal överenskommelse?
- Ja: 22 grupper
- Arbete pågår: 4 grupper
- Nej: 2 grupper
# Avvikelser
Sedan den 1 januari 2021 har 14 kopior av avvikelserapporter kommit till sekretariatet.
""",
        "gold": """
sip_template_rating 15 category=good
sip_template_rating 9 category=less_good
sip_template_rating 4 category=dont_know
local_agreements 22 category=in_place
local_agreements 4 category=in_progress
local_agreements 2 category=none
deviation_copies 14
""",
        "checks": "",
    },
    {
        "name": "audit_2018",
        "trap": "an audit that speaks of many numbers, one of them meetings per term",
        "type": "audit",
        "year": 2018,
        "place": "SE-0191",
        "text": """
# Iakttagelser
Vi har intervjuat 14 personer och granskat 22 ärenden. I kommunen finns en lokal BUS-grupp med åtta ledamöter.
Enligt intervjuerna sammanträder den lokala BUS-gruppen tre gånger per termin. Nätverksträffar hålls sex gånger per år.
Av de granskade ärendena saknade 9 (41 procent) en samordnad individuell plan.
""",
        "gold": "meetings_per_term 3 unit=lokala BUS-gruppen",
        "checks": "",
    },
    {
        "name": "agreement_2013",
        "trap": "bodies with long names, numbers of members, a range",
        "type": "agreement",
        "year": 2013,
        "place": "SE-0180-farsta",
        "text": """
# Samverkansformer
Lokala ledningsgruppen ska träffas två gånger per termin. Ordförandeskapet växlar vart tredje år.
Operativa samverkansgruppen består av fem till sju medlemmar och ska ha minst fyra möten/termin.
Parterna utvärderar överenskommelsen vartannat år, senast i december 2015.
""",
        "gold": """
meetings_per_term 2 unit=Lokala ledningsgruppen
meetings_per_term 4 unit=Operativa samverkansgruppen
""",
        "checks": "",
    },
    {
        "name": "follow_up_2016_contradiction",
        "trap": "the summary and the chapter disagree; a total below its parts",
        "type": "follow_up",
        "year": 2016,
        "text": """
# Sammanfattning
27 grupper har en lokal överenskommelse.
# Resultat
Totalt inkom 29 svar. I länet finns 30 lokala BUS-grupper.
# Överenskommelser
24 grupper har en lokal överenskommelse och fem håller på att ta fram en.
""",
        "gold": """
local_agreements 27 category=in_place
survey_responses 29
local_groups 30
local_agreements 24 category=in_place
local_agreements 5 category=in_progress
""",
        "checks": "repeat 24 fails",
    },
    {
        "name": "deviations_2015_traps",
        "trap": "answer times, causes within one sender, goals, ages, other counts of the same noun",
        "type": "deviation_report",
        "year": 2015,
        "text": """
# Avvikelserapportering 2015
Rutinen infördes 2010. Svar ska lämnas inom tre veckor. Av avvikelserna har 18 besvarats i tid.
Avvikelser har inkommit från fjorton kommuner och nio BUP-mottagningar. Tre avvikelser gäller barn under sex år.
Sju av avvikelserna från BUP handlar om uteblivna möten.
Totalt inkom 49 avvikelser under 2015.
""",
        "gold": "deviation_reports 49",
        "checks": "",
    },
]
