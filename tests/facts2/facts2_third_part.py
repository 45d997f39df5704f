"""Reports written last, against the finished rules: what they score unseen is in docs/facts2.md. Notation as before."""

REPORTS = [
    {
        "name": "deviations_2014_mixed",
        "trap": "summary and table tell the same facts; last year's shares in a sentence of their own",
        "type": "deviation_report",
        "year": 2014,
        "text": """
# Årsrapport avvikelser BUS 2014
Sekretariatet tog under 2014 emot 61 avvikelserapporter. Motsvarande siffra för 2013 var 58.
Nära hälften av rapporterna (49 procent) kommer från socialtjänsten och var fjärde från BUP.
# Tabell 1. Rapporterande verksamheter 2014
| Verksamhet | Antal | Procent |
| Socialtjänsten | 30 | 49 |
| Barn- och ungdomspsykiatri | 15 | 25 |
| Skola | 10 | 16 |
| Barnhälsovård | 6 | 10 |
| Samtliga | 61 | 100 |
# Innehåll
Samarbetet kring SIP är den vanligaste orsaken och förekommer i 28 rapporter. Elva rapporter rör remisshantering. År 2013 gällde 40 procent av rapporterna SIP.
""",
        "gold": """
deviation_reports 61
deviation_reports 58 year=2013
deviation_reports 30 actor=social_services category=reporter
deviation_reports_share 49% actor=social_services category=reporter
deviation_reports 15 actor=child_psychiatry category=reporter
deviation_reports_share 25% actor=child_psychiatry category=reporter
deviation_reports 10 actor=school category=reporter
deviation_reports_share 16% actor=school category=reporter
deviation_reports 6 actor=child_health category=reporter
deviation_reports_share 10% actor=child_health category=reporter
deviation_reports 28 category=theme:sip
deviation_reports 11 category=theme:referrals
deviation_reports_share 40% category=theme:sip year=2013
""",
        "checks": "percent 49 holds\npercent 25 holds\npercent 16 holds",
    },
    {
        "name": "deviations_2024",
        "trap": "counts before senders, receiver by dative, regional subtotal in prose",
        "type": "deviation_report",
        "year": 2024,
        "text": """
# BUS-avvikelser 2024
Antalet inkomna BUS-avvikelser uppgick 2024 till 96, vilket är en ökning med 13 sedan 2023.
Kommunal verksamhet rapporterade 60 avvikelser (63 %) och regional verksamhet 36 avvikelser (38 %).
Av avvikelserna var 42 riktade till BUP, 31 till socialtjänsten och 23 till skola.
SIP var orsak till 51 avvikelser, 53 procent. Oklara gränser för uppdrag och ansvar angavs som orsak i 22 fall.
Socialtjänsten i Botkyrka har lämnat tolv avvikelser och socialtjänsten i Täby fem.
""",
        "gold": """
deviation_reports 96
deviation_reports 60 actor=municipality category=reporter
deviation_reports_share 63% actor=municipality category=reporter
deviation_reports 36 actor=region category=reporter
deviation_reports_share 38% actor=region category=reporter
deviation_reports 42 actor=child_psychiatry category=receiver
deviation_reports 31 actor=social_services category=receiver
deviation_reports 23 actor=school category=receiver
deviation_reports 51 category=theme:sip
deviation_reports_share 53% category=theme:sip
deviation_reports 22 category=theme:unclear_responsibility
deviation_reports 12 actor=social_services category=reporter place=SE-0127
deviation_reports 5 actor=social_services category=reporter place=SE-0160
""",
        "checks": "percent 63 holds\npercent 38 holds\npercent 53 holds",
    },
    {
        "name": "deviations_2012_receivers",
        "trap": "a table whose role stands only in its header cell; zero as a word; two years across",
        "type": "deviation_report",
        "year": 2012,
        "text": """
# Avvikelserapporter 2011 och 2012
| Mottagare av rapporten | År 2011 | År 2012 |
| BUP | 18 | 21 |
| Habiliteringscenter | 4 | 6 |
| BUMM | 0 | 2 |
| Summa | 22 | 29 |
Tjugonio rapporter kom in under 2012. Fyra rapporter avsåg händelser inom samma huvudman.
""",
        "gold": """
deviation_reports 18 actor=child_psychiatry category=receiver year=2011
deviation_reports 21 actor=child_psychiatry category=receiver
deviation_reports 4 actor=habilitation category=receiver year=2011
deviation_reports 6 actor=habilitation category=receiver
deviation_reports 0 actor=paediatric_clinic category=receiver year=2011
deviation_reports 2 actor=paediatric_clinic category=receiver
deviation_reports 22 year=2011
deviation_reports 29
deviation_reports_internal 4
""",
        "checks": "",
    },
    {
        "name": "follow_up_2020",
        "trap": "answers as subjects of other verbs; one of each; shares alone; groups called lokala BUS-team",
        "type": "follow_up",
        "year": 2020,
        "text": """
# Uppföljning av det lokala BUS-arbetet 2020
25 lokala BUS-grupper besvarade enkäten. Svaren representerar 23 kommuner och 13 stadsdelar.
Kommun och region svarade tillsammans i 19 fall. I fem svar deltog enbart kommunen och i ett svar enbart regionen.
# Struktur
Det finns sammanlagt 30 lokala BUS-grupper. Tjugo kommuner har egen grupp. Sex kommuner delar grupp med en annan kommun.
BUMM saknas i nio grupper och förskolan i tre. Elevhälsan finns med i 22 grupper.
# Överenskommelser och rutiner
80 procent av grupperna (20 st) har en lokal överenskommelse, tre grupper är på gång och två har ingen.
# SIP
Vad gäller länets SIP-mall anser elva grupper att den är bra och sex att den är mindre bra. Resten vet inte.
""",
        "gold": """
survey_municipalities 23
survey_districts 13
survey_responses 19 category=both
survey_responses 5 category=municipality_only
survey_responses 1 category=region_only
local_groups 30
local_groups 20 category=own
local_groups 6 category=shared
local_group_members 9 actor=paediatric_clinic category=absent
local_group_members 3 actor=preschool category=absent
local_group_members 22 actor=pupil_health category=present
local_agreements 80% category=in_place
local_agreements 20 category=in_place
local_agreements 3 category=in_progress
local_agreements 2 category=none
sip_template_rating 11 category=good
sip_template_rating 6 category=less_good
""",
        "optional": "survey_responses 25",
        "checks": "percent 80 fails",
    },
    {
        "name": "follow_up_2010",
        "trap": "places in running text with their status, in unlike turns",
        "type": "follow_up",
        "year": 2010,
        "text": """
# Lokala grupper i kommunerna
Södertälje, Nykvarn och Salem har en gemensam lokal BUS-grupp. Norrtälje har en egen lokal grupp, liksom Österåker.
Vallentuna har ännu ingen lokal BUS-grupp. En grupp är under bildande i Sundbyberg.
# Enkäten
Från Lidingö och Värmdö saknas svar. I Haninge och Tyresö har både kommunen och landstinget besvarat enkäten.
# Habilitering
Solna har antagit överenskommelsen om habilitering, medan Nacka har valt att inte anta den. Ekerö har inte tagit ställning.
""",
        "gold": """
local_group status category=shared place=SE-0181
local_group status category=shared place=SE-0140
local_group status category=shared place=SE-0128
local_group status category=own place=SE-0188
local_group status category=own place=SE-0117
local_group status category=missing place=SE-0115
local_group status category=forming place=SE-0183
survey_participation status category=no_answer place=SE-0186
survey_participation status category=no_answer place=SE-0120
survey_participation status category=both place=SE-0136
survey_participation status category=both place=SE-0138
habilitation_agreement_status status category=adopted place=SE-0184
habilitation_agreement_status status category=rejected place=SE-0182
habilitation_agreement_status status category=undecided place=SE-0125
""",
        "checks": "",
    },
    {
        "name": "agreement_2022",
        "trap": "meetings written as a noun of their own, halves of a year, a body in the heading",
        "type": "agreement",
        "year": 2022,
        "place": "SE-0163",
        "text": """
# Lokal styrgrupp BUS
Gruppen sammanträder minst två gånger per termin och vid behov. Kallelse skickas två veckor före mötet.
# Samverkansteam
Samverkansteamet ska ha tre träffar per termin. Varje år hålls en utbildningsdag.
Elevhälsans råd möts en gång i månaden.
""",
        "gold": """
meetings_per_term 2 unit=Lokal styrgrupp BUS
meetings_per_term 3 unit=Samverkansteamet
""",
        "checks": "",
    },
    {
        "name": "follow_up_2023_checks",
        "trap": "shares with their whole in words, a list one too long, parts above the total, numbers of a plan",
        "type": "follow_up",
        "year": 2023,
        "text": """
# Resultat 2023
Enkäten gav 24 svar. Tre kommuner har inte svarat: Salem, Ekerö, Vaxholm och Nykvarn.
Sju av 24 svar (38 procent) kom från regionen.
Av de 24 grupperna har 18 rutiner för samordning av habilitering, 75 procent, och sex saknar rutiner, 25 procent.
Under 2024 ska minst 90 procent av grupperna ha rutiner.
""",
        "gold": """
survey_responses 24
survey_participation status category=no_answer place=SE-0128
survey_participation status category=no_answer place=SE-0125
survey_participation status category=no_answer place=SE-0187
survey_participation status category=no_answer place=SE-0140
habilitation_routines 18 category=has_or_in_progress
habilitation_routines 75% category=has_or_in_progress
habilitation_routines 6 category=none_or_unknown
habilitation_routines 25% category=none_or_unknown
""",
        "checks": "percent 38 fails\nlist_length 3 fails\npercent 75 holds\npercent 25 holds",
    },
    {
        "name": "follow_up_2006_noise",
        "trap": "a follow-up full of numbers about children, money and time",
        "type": "follow_up",
        "year": 2006,
        "text": """
# Uppföljning av samverkan 2006
Projektet kostade 1,2 miljoner kronor och pågick i 18 månader. I länet finns 32 BVC och 14 BUP-mottagningar.
Av 350 barn i behov av särskilt stöd hade 42 procent en plan. Fem kommuner deltog i utbildningen.
Två grupper av barn lyfts fram. Tre av fyra föräldrar är nöjda. Svarstiden var två veckor.
Gruppen träffades sex gånger under 2005.
""",
        "gold": "",
        "checks": "",
    },
]
