using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>What displaced a visit: what a person said of it, else what the calendar shows.</summary>
internal sealed class Causes(MissedVisits said)
{
    public (Focus? Focus, string Unit, bool IsSaid) Of(DisplacedVisit visit)
    {
        var occurrence = visit.Visit.Occurrence;
        return said.For(occurrence.Entry.Uid, occurrence.IsOfSeries ? occurrence.Slot : null) is { CauseFocus: { } focus } own
            ? (focus, own.CauseUnit, true)
            : (visit.Cause?.Code?.Focus, visit.CauseUnit, false);
    }
}
