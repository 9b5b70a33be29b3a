using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Evidence.Triangulation;
using Throughline.Frame.Seats;
using Throughline.Shell.Lists;

namespace Throughline.Evidence.Reproduction;

/// <summary>The study's claims, one by one, with what the instrument says and the records behind it.</summary>
[Rule(RecordKind.R34)]
internal sealed class ReproductionPage(Reader reader) : PageModel
{
    private static readonly ListOf<Claim> Columns = new ListOf<Claim>("Claims of the study", "claim", "claims")
    {
        PageSize = 100,
    }
        .Column("Claim", one => one.Words)
        .Column("Year", one => one.District, filter: true)
        .Column("Part", one => one.Of.Words, filter: true)
        .Column("The study", one => one.StudySays.Words(), filter: true)
        .Column("The instrument", one => one.InstrumentSays.Words(), filter: true)
        .Column("Behind it", one => one.Behind.Count == 0 ? "Nothing is recorded" : string.Join("; ", one.Behind.Select(Said)));

    public IReadOnlyList<Claim> Claims { get; } = Claim.Against(SampleYear.Library);
    public ShownList List { get; private set; } = null!;

    public IActionResult OnGet()
    {
        List = Columns.Show(Claims, Request, reader.MayAnywhere(RecordKind.R34, Act.Export));
        return List.Answer(this);
    }

    private static string Said(RecordedFact fact) =>
        $"{fact.Source.Words()}, {fact.Part:0} of {fact.Whole:0}: {fact.What}{(fact.IsOfStudy ? "" : " (made up)")}";
}
