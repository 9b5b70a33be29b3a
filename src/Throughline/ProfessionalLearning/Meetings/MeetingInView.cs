using Throughline.Access;
using Throughline.ProfessionalLearning.Erosion;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>A meeting as far as one reader sees it, with what they may do.</summary>
internal sealed record MeetingInView(Meeting Meeting, View View)
{
    public required IReadOnlyList<AgendaBlock> Blocks { get; init; }
    public required IReadOnlyList<Invited> Invited { get; init; }
    public required IReadOnlyList<Loss> Losses { get; init; }

    /// <summary>Whether they arrange it: agenda, invitations, what was held.</summary>
    public required bool MayArrange { get; init; }

    /// <summary>Whether their no guards its learning.</summary>
    public required bool Protects { get; init; }

    /// <summary>Whether they may override that no, in their own name.</summary>
    public required bool MayOverride { get; init; }

    /// <summary>Whether they see what is on the agenda; of what ILDs convene themselves others see that and when.</summary>
    public required bool SeesAgenda { get; init; }

    /// <summary>Whether they are invited or convene it.</summary>
    public required bool IsOwn { get; init; }

    public bool IsFull => View == View.Full;

    public LearningMinutes Learning => LearningMinutes.Of(Meeting, Blocks, Losses);

    /// <summary>Minutes of business planned.</summary>
    public int BusinessMinutes => Blocks.Where(block => !block.IsLearning).Sum(block => block.PlannedMinutes);

    public int Came => Invited.Count(one => one.Came == true);
}
