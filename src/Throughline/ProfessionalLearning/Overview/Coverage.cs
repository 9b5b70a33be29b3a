using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Overview;

/// <summary>How many sessions of a year touched each part of ILDs' practice; what none touched is said unprompted.</summary>
/// <param name="Sessions">Blocks of learning that were held and say what they touched.</param>
/// <param name="ByArea">How many touched each.</param>
internal sealed record Coverage(int Sessions, IReadOnlyDictionary<PracticeArea, int> ByArea)
{
    /// <summary>What no session touched, in the order of the map.</summary>
    public IReadOnlyList<PracticeArea> Untouched =>
        [.. Enum.GetValues<PracticeArea>().Where(area => ByArea.GetValueOrDefault(area) == 0)];

    public static Coverage Of(IEnumerable<MeetingInView> meetings)
    {
        var held = meetings
            .Where(one => one.Meeting.IsKnown && !one.Meeting.IsCancelled)
            .SelectMany(one => one.Blocks)
            .Where(block => block.IsLearning && block.HeldMinutes > 0 && block.Area is not null)
            .ToList();
        return new(held.Count, held.CountBy(block => block.Area!.Value).ToDictionary());
    }
}
