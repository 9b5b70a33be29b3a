using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Indicators;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Comparing;

/// <summary>What each method would have asked, beside targets that files brought, such as a city's own; what <c>compare targets</c> says, as tables.</summary>
[Rule(RecordKind.R27)]
internal sealed class ComparedPage(ThroughlineDb db, Reader reader, ComparisonShelf shelf) : PageModel
{
    internal ComparisonAtWork Work { get; private set; } = null!;
    internal ComparedTargets? Found => Work.Found;
    internal IReadOnlyDictionary<string, Indicator> Indicators { get; private set; } = new Dictionary<string, Indicator>();
    internal bool MayLoad => reader.MayAnywhere(RecordKind.R26, Act.Create);

    /// <summary>By name, which is what a reader looks for.</summary>
    internal IEnumerable<(Indicator Of, IndicatorAgreement Agreement)> ByIndicator =>
        Found!
            .Indicators.Select(one => (Of: Indicators[one.Key], Agreement: one))
            .OrderBy(one => one.Of.Name, StringComparer.CurrentCultureIgnoreCase);

    /// <summary>Shows it, or how far it is.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        Work = await shelf.Of(db, stop);
        if (Found is not null)
        {
            Indicators = await db.Indicators.AsNoTracking().ToDictionaryAsync(one => one.Key, stop);
        }
        else if (!Work.IsBroken)
        {
            Response.Headers["Refresh"] = "2";
        }
    }

    /// <summary>"3.5 more", "0.2 less", "the same".</summary>
    internal static string Asks(MethodAgreement one) =>
        Math.Round(one.Median, 1, MidpointRounding.AwayFromZero) switch
        {
            0 => "the same",
            > 0 and var more => FormattableString.Invariant($"{more:0.0} more"),
            var less => FormattableString.Invariant($"{-less:0.0} less"),
        };

    internal static string Points(decimal points) => FormattableString.Invariant($"{points:0.0}");
}
