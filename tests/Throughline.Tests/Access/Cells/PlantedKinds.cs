using Throughline.Tests.Access.Cells.Kinds;

namespace Throughline.Tests.Access.Cells;

/// <summary>Every kind of record that is planted: one file of <c>Kinds/</c> for each module, one line there for each table.</summary>
internal static class PlantedKinds
{
    public static IReadOnlyList<Planted> All { get; } =
    [
        .. FrameKinds.All,
        .. CaseKinds.All,
        .. LetterKinds.All,
        .. SignInKinds.All,
        .. TimeUseKinds.All,
        .. DemandKinds.All,
        .. AskKinds.All,
        .. LearningKinds.All,
        .. SupportNoteKinds.All,
        .. LeadingThroughKinds.All,
        .. AccountabilityKinds.All,
        .. EvidenceKinds.All,
    ];
}
