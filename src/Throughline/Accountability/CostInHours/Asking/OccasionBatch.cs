using Throughline.Frame.Networks;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Accountability.CostInHours.Asking;

/// <summary>One school of what is asked, and whether its hours still fit into the limit of every ILD concerned.</summary>
/// <param name="School">The school.</param>
/// <param name="Fits">Whether they do, after those before it.</param>
internal sealed record OccasionLine(School School, bool Fits);

/// <summary>Several schools of one network that a unit wants presented, priced together.</summary>
/// <param name="Lines">By school, in their order.</param>
/// <param name="Price">The price of one.</param>
/// <param name="Cap">The limit that holds on the day; null without one.</param>
internal sealed record OccasionBatch(IReadOnlyList<OccasionLine> Lines, DemandPrice Price, HoursCap? Cap)
{
    public int Minutes => Lines.Count * Price.IldMinutes;
    public int Visits => Price.VisitsOf(Minutes);
    public int Over => Lines.Count(line => !line.Fits);

    /// <summary>The place of the first one that is too many, from 1; 0 where all fit.</summary>
    public int FirstOver => Lines.TakeWhile(line => line.Fits).Count() is var fit && fit < Lines.Count ? fit + 1 : 0;

    /// <summary>Counts them against the limit, one after the other.</summary>
    public static OccasionBatch Of(IReadOnlyList<School> schools, DemandPrice price, HoursCap? cap, ILookup<long, int>? used) =>
        new(
            [
                .. schools.Select(
                    (school, at) =>
                        new OccasionLine(
                            school,
                            cap is null
                                || price
                                    .People.Where(one => one.OfIld)
                                    .All(one => used![one.Ild].Sum() + (at + 1) * price.MinutesEach <= cap.Minutes)
                        )
                ),
            ],
            price,
            cap
        );
}
