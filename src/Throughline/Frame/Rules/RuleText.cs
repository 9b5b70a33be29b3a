using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Throughline.Frame.People;
using Throughline.Shell.Lists;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rules;

/// <summary>Rules in words, and as <c>rules.csv</c>.</summary>
internal static class RuleText
{
    /// <summary>"title has walkthrough or visit; with principal".</summary>
    public static string When(this FocusRule rule)
    {
        List<string> parts = [];
        Add(parts, "title has", rule.SummaryWords);
        Add(parts, "place has", rule.LocationWords);
        Add(parts, "category is", rule.Categories);
        Add(parts, "its caller’s role is", [.. rule.OrganizerRoles.Select(Said)]);
        Add(parts, "called by", rule.OrganizerUnits);
        Add(parts, "with", [.. rule.With.Select(with => with.Word())]);
        return parts.Count == 0 ? "always" : string.Join("; ", parts);
    }

    /// <summary>The file.</summary>
    public static byte[] Csv(IEnumerable<FocusRule> rules)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(false), leaveOpen: true))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }))
        {
            string[] head =
            [
                "id",
                "focus",
                "summary_words",
                "location_words",
                "categories",
                "organizer_roles",
                "organizer_units",
                "with",
            ];
            foreach (var row in rules.Select(Cells).Prepend(head))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(FormulaGuard.Safe(cell));
                }
                csv.NextRecord();
            }
        }
        return bytes.ToArray();
    }

    private static string[] Cells(FocusRule rule) =>
        [
            rule.Id,
            rule.Focus.Word(),
            Joined(rule.SummaryWords),
            Joined(rule.LocationWords),
            Joined(rule.Categories),
            Joined(rule.OrganizerRoles),
            Joined(rule.OrganizerUnits),
            Joined(rule.With.Select(with => with.Word())),
        ];

    // A role as rules.csv writes it, in the words of the other pages; what is no role stays as it was written.
    private static string Said(string role) =>
        !Words.TryParse(role, out PersonRole known) ? role
        : known == PersonRole.Ild ? known.Said()
        : known.Said().ToLowerInvariant();

    private static string Joined(IEnumerable<string> items) => string.Join(';', items);

    private static void Add(List<string> parts, string lead, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            parts.Add($"{lead} {string.Join(" or ", items)}");
        }
    }
}
