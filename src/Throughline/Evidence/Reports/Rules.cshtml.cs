using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Evidence.Triangulation;
using Throughline.Frame.Seats;
using Throughline.Shell.Lists;
using Throughline.Shell.Wording;

namespace Throughline.Evidence.Reports;

/// <summary>Every question of the instrument with its rule.</summary>
[Rule(RecordKind.R34)]
internal sealed class RulesPage(Reader reader) : PageModel
{
    private static readonly ListOf<Question> Columns = new ListOf<Question>("Rules of the instrument", "question", "questions")
    {
        PageSize = 100,
    }
        .Column("Figure", one => Counts.Capital(one.Asked), note: one => one.Key)
        .Column("Part", one => one.Of.Words, filter: true)
        .Column("Support", one => one.Of.Support.Words(), filter: true)
        .Column("Rule", one => one.Rule)
        .Column("Sources may differ by", one => $"{Counts.Percent(one.Tolerance, 1)} of the larger");

    public ShownList List { get; private set; } = null!;

    public IActionResult OnGet()
    {
        List = Columns.Show(SupportEvidence.ByKey.Values, Request, reader.MayAnywhere(RecordKind.R34, Act.Export));
        return List.Answer(this);
    }
}
