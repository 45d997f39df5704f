"""The sample reports, in the order of their file names."""

from examples.make.blocks import Report
from examples.make.reports.agreement_nacka_2012 import REPORT as NACKA_2012
from examples.make.reports.agreement_sodertalje_2021 import REPORT as SODERTALJE_2021
from examples.make.reports.audit_huddinge_2010 import REPORT as HUDDINGE_2010
from examples.make.reports.audit_sigtuna_2019 import REPORT as SIGTUNA_2019
from examples.make.reports.deviations_2011 import REPORT as DEVIATIONS_2011
from examples.make.reports.deviations_2018 import REPORT as DEVIATIONS_2018
from examples.make.reports.follow_up_2007 import REPORT as FOLLOW_UP_2007
from examples.make.reports.follow_up_2017 import REPORT as FOLLOW_UP_2017
from examples.make.reports.minutes_2016 import REPORT as MINUTES_2016

REPORTS: list[Report] = [
    NACKA_2012,
    SODERTALJE_2021,
    HUDDINGE_2010,
    SIGTUNA_2019,
    DEVIATIONS_2011,
    DEVIATIONS_2018,
    FOLLOW_UP_2007,
    FOLLOW_UP_2017,
    MINUTES_2016,
]
