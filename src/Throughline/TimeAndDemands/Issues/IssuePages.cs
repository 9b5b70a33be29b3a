using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Mail;
using Throughline.Persistence.Jobs;
using Throughline.Shell;
using Throughline.Shell.Navigation;
using Throughline.TimeAndDemands.Monday;

namespace Throughline.TimeAndDemands.Issues;

/// <summary>Issues, registered: menu line, letters, work, Monday's line, and what their pages take by constructor.</summary>
internal static class IssuePages
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } =
    [new(MenuGroup.MyWork, "Issues", "/issues", Icon.Alert, reader => reader.Sees(RecordKind.R22))];

    /// <summary>The kinds of letter that it sends.</summary>
    public static IReadOnlyList<LetterKind> Letters => IssueNotices.Kinds;

    /// <summary>Its background work.</summary>
    public static IReadOnlyList<JobKind> Jobs { get; } = [RemindOfIssues.Job];

    /// <summary>What the pages take by constructor.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IssueSight>();
        services.AddScoped<MondayIssues>();
        services.AddSingleton(
            new MondayTopic(
                MondayPlace.Issues,
                MondayIssues.Nothing,
                (request, stop) => request.GetRequiredService<MondayIssues>().Line(stop)
            )
        );
    }
}
