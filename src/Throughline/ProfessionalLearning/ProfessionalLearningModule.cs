using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Shell;
using Throughline.Shell.Navigation;

namespace Throughline.ProfessionalLearning;

/// <summary>Professional learning for ILDs: meetings, protocols, live sessions, registered: what its pages take by constructor, and its lines of the menu.</summary>
internal static class ProfessionalLearningModule
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } =
    [new(MenuGroup.OurPractice, "Learning", "/learning", Icon.Book, reader => reader.Sees(RecordKind.R15))];

    /// <summary>What its pages take by constructor.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<MeetingSight>();
    }
}
