"""Tables in the manner of government reports, by office programs and typesetters, with their truth."""
