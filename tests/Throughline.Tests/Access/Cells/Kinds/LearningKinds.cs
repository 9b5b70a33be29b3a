namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>What ProfessionalLearning keeps: sessions, cases, inquiries, observation codes, drafts.</summary>
internal static class LearningKinds
{
    public static IReadOnlyList<Planted> All { get; } = [];
}
