using Throughline.Shell.Charts;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;

namespace Throughline.Shell.Figures;

/// <summary>Time in the eight groups: one bar, its legend, and the same as a table.</summary>
/// <param name="Heading">What the whole is, such as "All 35 hours".</param>
/// <param name="Seconds">Seconds by group; a missing group is 0.</param>
/// <example><code><![CDATA[<partial name="_Groups" model='new GroupTotals("All 35 hours", secondsByGroup)' />]]></code></example>
public sealed record GroupTotals(string Heading, IReadOnlyDictionary<TimeGroup, double> Seconds)
{
    /// <summary>Leaves out the words under the bar, where a table with them stands beside it.</summary>
    public bool BarOnly { get; init; }

    /// <summary>The eight together, "To confirm" among them.</summary>
    public double All => Seconds.Values.Sum();

    /// <summary>Seconds of one group.</summary>
    public double this[TimeGroup group] => Seconds.GetValueOrDefault(group);

    /// <summary>The groups that hold any time, in order.</summary>
    public IEnumerable<TimeGroup> Held => GroupLook.InOrder.Where(group => this[group] > 0);

    /// <summary>The bar in words.</summary>
    public string Said =>
        $"{Heading}: " + string.Join(", ", Held.Select(group => $"{group.Label} {Durations.Of(this[group])}"));

    /// <summary>Where each held group stands on a bar of 100: class, left edge and width as SVG numbers.</summary>
    internal IEnumerable<(string Fill, string Left, string Width)> Parts()
    {
        const double Gap = .35;
        var left = 0.0;
        foreach (var group in Held)
        {
            var width = 100 * this[group] / All;
            // A dashed outline is drawn half outside its edge.
            var inset = group == TimeGroup.ToConfirm ? .15 : 0;
            yield return (group.Fill, Svg.N(left + inset), Svg.N(Math.Max(.2, width - Gap)));
            left += width;
        }
    }
}
