using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Materials;

/// <summary>How many of the ILDs a meeting reached: who came, or who is invited as long as nobody has written down who came.</summary>
/// <param name="Reached">Of those who led a network on that day.</param>
/// <param name="Ilds">All who did.</param>
internal sealed record Reach(int Reached, int Ilds)
{
    /// <summary>Those to whom its materials are offered.</summary>
    public int Missed => Ilds - Reached;

    /// <summary>Of a meeting of ILDs; null of a talk of two or of a team, which is not for all of them.</summary>
    public static Reach? Of(MeetingInView shown, IReadOnlyCollection<long> ilds) =>
        shown.Meeting.Kind is SeriesKind.OneToOne or SeriesKind.Team || shown.Meeting.IsCancelled || ilds.Count == 0
            ? null
            : new(shown.Invited.Count(one => one.Came != false && ilds.Contains(one.PersonId)), ilds.Count);

    /// <summary>Whether a person was, or is to be, there.</summary>
    public static bool Has(MeetingInView shown, long person) =>
        shown.Meeting.ConvenerId == person || shown.Invited.Any(one => one.PersonId == person && one.Came != false);
}
