using Throughline.ProfessionalLearning.Meetings;
using Throughline.TimeAccounting;

namespace Throughline.ProfessionalLearning.Erosion;

/// <summary>Minutes of learning planned, and of those lost. Erosion is the lost of the planned.</summary>
/// <param name="Planned">As first planned, zero or more.</param>
/// <param name="Lost">Of those, not held; never more than planned, and never made less by a block that ran longer.</param>
internal sealed record LearningMinutes(int Planned, int Lost)
{
    public static LearningMinutes None { get; } = new(0, 0);

    /// <summary>Planned and held.</summary>
    public int Held => Planned - Lost;

    /// <summary>(planned - held) / planned; null where nothing was planned.</summary>
    public Fraction? Erosion => Planned == 0 ? null : new Fraction(Lost, Planned);

    public static LearningMinutes operator +(LearningMinutes one, LearningMinutes other) =>
        new(one.Planned + other.Planned, one.Lost + other.Lost);

    /// <summary>Of one meeting: each block by what was held of it, or, before that is known, by what will take it.</summary>
    public static LearningMinutes Of(Meeting meeting, IEnumerable<AgendaBlock> blocks, IEnumerable<Loss> losses)
    {
        var byBlock = losses.ToLookup(loss => loss.BlockId);
        return blocks
            .Where(block => block.IsLearning)
            .Aggregate(
                None,
                (sum, block) => sum + new LearningMinutes(block.PlannedMinutes, LostOf(meeting, block, byBlock[block.Id]))
            );
    }

    private static int LostOf(Meeting meeting, AgendaBlock block, IEnumerable<Loss> losses) =>
        meeting.IsCancelled ? block.PlannedMinutes
        : block.HeldMinutes is { } held ? Math.Max(0, block.PlannedMinutes - held)
        : Math.Min(block.PlannedMinutes, losses.Sum(loss => loss.Minutes));
}
