"""The report as an analyst would script it: pandas reads, filters and groups; XlsxWriter writes in constant memory.

Takes the records and a folder. It checks nothing and keeps nothing back: list and workbook alone.
"""

import sys

import pandas as pd
import xlsxwriter

FROM, TO = "2025-11-01", "2026-10-31"


def main(records, folder):
    frame = pd.read_csv(records, dtype=str, keep_default_na=False)
    start, end = frame["delivery_start"], frame["delivery_end"]
    window = frame[(start <= TO) & (start != "") & ((end == "") | (end >= FROM))]
    listed = window[window["disclosure"] == "PUBLISH"]["country"].drop_duplicates().sort_values()
    listed.to_csv(f"{folder}/countries.txt", index=False, header=False)

    with xlsxwriter.Workbook(f"{folder}/engagements.xlsx", {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Engagements")
        sheet.write_row(0, 0, window.columns)
        for number, row in enumerate(window.itertuples(index=False, name=None), start=1):
            sheet.write_row(number, 0, row)


if __name__ == "__main__":
    main(*sys.argv[1:])
