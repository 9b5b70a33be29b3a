using System.Globalization;
using System.Text;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Demo.Folder;

/// <summary>A roster as the tables of the plain CSV set: UTF-8, line feeds, quotes only where RFC 4180 needs them.</summary>
internal static class PlainCsvText
{
    /// <summary>Each file's name and text.</summary>
    public static IEnumerable<(string File, string Text)> Write(DistrictRoster roster)
    {
        var d = roster.District;
        yield return Table(
            "district.csv",
            "name,zone,email_domains,contract_hours,workday_start,workday_end,school_year_start",
            [
                [
                    d.Name,
                    d.Zone,
                    List(d.EmailDomains),
                    Number(d.ContractHours),
                    Time(d.WorkdayStart),
                    Time(d.WorkdayEnd),
                    Day(d.SchoolYearStart),
                ],
            ]
        );
        yield return Table("networks.csv", "id,name", roster.Networks.Select(n => new[] { n.Id, n.Name }));
        yield return Table(
            "schools.csv",
            "id,name,aliases,level,network_id",
            roster.Schools.Select(s => new[] { s.Id, s.Name, List(s.Aliases), s.Level, s.NetworkId })
        );
        yield return Table(
            "people.csv",
            "id,role,name,email,zone,school_id,unit,network_id",
            roster.People.Select(p =>
                new[] { p.Id, p.Role.Word(), p.Name, List(p.Emails), p.Zone, p.SchoolId, p.Unit, p.NetworkId }
            )
        );
        yield return Table(
            "assignments.csv",
            "kind,person_id,target_id,start,end",
            roster.Assignments.Select(a => new[] { a.Kind.Word(), a.PersonId, a.TargetId, Day(a.Start), Day(a.End) })
        );
        yield return Table(
            "school_networks.csv",
            "school_id,network_id,start,end",
            roster.SchoolNetworks.Select(m => new[] { m.SchoolId, m.NetworkId, Day(m.Start), Day(m.End) })
        );
        yield return Table("holidays.csv", "date,name", roster.Holidays.Select(h => new[] { Day(h.Date), h.Name }));
        yield return Table(
            "protected.csv",
            "network_id,weekday,from,to,valid_from,valid_to,except_dates",
            roster.Protected.Select(Protection)
        );
        if (roster.FocusRules is { } rules)
        {
            yield return Table(
                "rules.csv",
                "id,focus,summary_words,location_words,categories,organizer_roles,organizer_units,with",
                rules.Select(Rule)
            );
        }
    }

    private static string[] Protection(ProtectedRule rule) =>
        [
            rule.NetworkId,
            Number(rule.Weekday),
            Time(rule.From),
            Time(rule.To),
            Day(rule.ValidFrom),
            Day(rule.ValidTo),
            List(rule.ExceptDates.Select(date => Day(date))),
        ];

    private static string[] Rule(FocusRule rule) =>
        [
            rule.Id,
            rule.Focus.Word(),
            List(rule.SummaryWords),
            List(rule.LocationWords),
            List(rule.Categories),
            List(rule.OrganizerRoles),
            List(rule.OrganizerUnits),
            List(rule.With.Select(with => with.Word())),
        ];

    private static (string, string) Table(string file, string header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append('\n');
        }

        return (file, text.ToString());
    }

    private static string Cell(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string List(IEnumerable<string> items) => string.Join(';', items);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
