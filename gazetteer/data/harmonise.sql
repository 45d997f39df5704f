-- Places in force on a day: SELECT * FROM places_on(DATE '2014-07-01')
CREATE OR REPLACE MACRO places_on(day) AS TABLE
SELECT * FROM places WHERE (valid_from IS NULL OR valid_from <= day) AND (valid_to IS NULL OR valid_to >= day);

CREATE OR REPLACE MACRO place_in_force(id, day) AS EXISTS (
    SELECT 1 FROM places p
    WHERE p.place_id = id AND (p.valid_from IS NULL OR p.valid_from <= day) AND (p.valid_to IS NULL OR p.valid_to >= day)
);

-- The units of 1 July of a year that cover a place as it was on a day:
-- SELECT * FROM harmonise('SE-0180-hagersten', DATE '2004-07-01', 2020)
-- relation: same, part_of (the unit holds more than the place), made_of (the units together are the place),
-- not_decidable (the place is shared out among units that hold other areas too). No row: unknown on that day.
CREATE OR REPLACE MACRO harmonise(id, day, year) AS TABLE
WITH RECURSIVE
bounds AS (SELECT CAST(day AS DATE) AS start_day, make_date(year, 7, 1) AS end_day),
edges AS (
    SELECT from_id AS a, to_id AS b, date AS d, d - 1 AS eve FROM place_changes WHERE from_id <> to_id
),
steps AS (
    SELECT d, row_number() OVER (ORDER BY d) AS n
    FROM (SELECT DISTINCT d FROM edges, bounds WHERE d > least(start_day, end_day) AND d <= greatest(start_day, end_day))
),
total AS (SELECT count(*) AS n FROM steps),
-- forth: from the day to the year; i counts the steps taken
forth AS (
    SELECT 0 AS i, id AS unit WHERE place_in_force(id, CAST(day AS DATE))
    UNION
    SELECT f.i + 1, m.unit
    FROM forth f, total t, bounds z, steps s,
    LATERAL (
        SELECT CASE WHEN z.end_day >= z.start_day THEN e.b ELSE e.a END AS unit
        FROM edges e
        WHERE e.d = s.d AND f.unit = CASE WHEN z.end_day >= z.start_day THEN e.a ELSE e.b END
        UNION
        SELECT f.unit
    ) m
    WHERE f.i < t.n AND s.n = CASE WHEN z.end_day >= z.start_day THEN f.i + 1 ELSE t.n - f.i END
      AND place_in_force(m.unit, CASE WHEN z.end_day >= z.start_day THEN s.d ELSE CAST(s.d - 1 AS DATE) END)
),
units AS (
    SELECT DISTINCT unit FROM forth f, total t, bounds z WHERE f.i = t.n AND place_in_force(f.unit, z.end_day)
),
back AS (
    SELECT 0 AS i, unit FROM units
    UNION
    SELECT f.i + 1, m.unit
    FROM back f, total t, bounds z, steps s,
    LATERAL (
        SELECT CASE WHEN z.end_day >= z.start_day THEN e.a ELSE e.b END AS unit
        FROM edges e
        WHERE e.d = s.d AND f.unit = CASE WHEN z.end_day >= z.start_day THEN e.b ELSE e.a END
        UNION
        SELECT f.unit
    ) m
    WHERE f.i < t.n AND s.n = CASE WHEN z.end_day >= z.start_day THEN t.n - f.i ELSE f.i + 1 END
      AND place_in_force(m.unit, CASE WHEN z.end_day >= z.start_day THEN CAST(s.d - 1 AS DATE) ELSE s.d END)
),
sources AS (
    SELECT DISTINCT unit FROM back f, total t, bounds z WHERE f.i = t.n AND place_in_force(f.unit, z.start_day)
),
verdict AS (
    SELECT (SELECT count(*) FROM units) AS n_units, (SELECT count(*) FROM sources WHERE unit <> id) AS n_others
)
SELECT
    unit AS place_id,
    CASE
        WHEN n_others = 0 AND n_units = 1 THEN 'same'
        WHEN n_others = 0 THEN 'made_of'
        WHEN n_units = 1 THEN 'part_of'
        ELSE 'not_decidable'
    END AS relation
FROM units, verdict
ORDER BY unit;
