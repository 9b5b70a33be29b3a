using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Hosting;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests;

/// <summary>Habits that the compiler cannot keep: routes, rules of access, names; and the signals of files that grow too large, printed.</summary>
public sealed partial class HouseRulesTests(Databases databases, ITestOutputHelper output)
{
    private static readonly string[] Banned =
    [
        "Helper",
        "Util",
        "Manager",
        "Service",
        "Processor",
        "Handler",
        "Data",
        "Info",
        "Dto",
        "Base",
        "Common",
        "Impl",
    ];

    private static readonly Type[] Types =
    [
        .. typeof(WebHost)
            .Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Throughline", StringComparison.Ordinal) == true)
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && !type.IsNested)
            .Where(type => !type.Namespace!.Contains("Migrations", StringComparison.Ordinal)),
    ];

    [Fact]
    public async Task Every_page_and_endpoint_declares_its_rule()
    {
        var store = await databases.Fresh();
        await using var app = WebHost.Build(new HostChoices(store, "http://127.0.0.1:0"));
        var undeclared = (await Registered.Of(app)).Where(each =>
            !each.Metadata.Any(one => one is RuleAttribute or NoRecordAttribute or IAllowAnonymous)
        );
        Assert.Empty(undeclared.Select(each => each.Route));
    }

    [Fact]
    public void Every_page_says_its_own_address()
    {
        var without = Repository
            .Sources(".cshtml")
            .Where(file => Path.GetFileName(file)[0] != '_')
            .Where(file => !Route().IsMatch(File.ReadAllText(file)));
        Assert.Empty(without.Select(Repository.Short));
    }

    [Fact]
    public void A_page_class_ends_in_Page() =>
        Assert.All(
            Types.Where(type => type.IsAssignableTo(typeof(PageModel))),
            type => Assert.EndsWith("Page", type.Name, StringComparison.Ordinal)
        );

    [Fact]
    public void No_type_bears_the_name_of_a_folder_or_module()
    {
        var folders = Types.SelectMany(type => type.Namespace!.Split('.')).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Types.Where(type => folders.Contains(type.Name)).Select(type => type.FullName));
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.Empty(
            Types
                .Where(type => !type.Name.EndsWith("TagHelper", StringComparison.Ordinal))
                .Where(type => Word().Matches(type.Name).Any(word => Banned.Contains(word.Value, StringComparer.Ordinal)))
                .Select(type => type.FullName)
        );

    [Fact]
    public void An_interface_has_two_classes_at_least()
    {
        var lonely = Types
            .Where(type => type.IsInterface)
            .Where(type => Types.Where(each => each.IsClass && each.IsAssignableTo(type)).Sum(Kinds) < 2);
        Assert.Empty(lonely.Select(type => type.FullName));
    }

    // A generic class is as many classes as it is used for.
    private static int Kinds(Type type) => type.IsGenericTypeDefinition ? 2 : 1;

    [Fact]
    public async Task Every_table_says_which_kind_of_record_its_rows_are()
    {
        var store = await databases.Fresh();
        await using var db = store.Open(Actor.Nobody);
        var silent = db
            .Model.GetEntityTypes()
            .Select(entity => entity.ClrType)
            .Where(type => type.Namespace?.StartsWith("Throughline", StringComparison.Ordinal) == true)
            .Where(type => type.GetCustomAttribute<RecordAttribute>() is null);
        Assert.Empty(silent.Select(type => type.FullName).Except(Bookkeeping));
    }

    // What the installation keeps about itself, and not about anybody.
    private static readonly string[] Bookkeeping = [typeof(JournalEntry).FullName!];

    [Fact]
    public void No_rule_looks_at_the_clock_by_itself()
    {
        var looking = Repository.Sources(".cs").Where(file => Clock().IsMatch(File.ReadAllText(file)));
        Assert.Empty(looking.Select(Repository.Short));
    }

    /// <summary>Not a rule: a file over these sizes has perhaps become two things. Read them when they are printed.</summary>
    [Fact]
    public void Files_that_have_become_towns_are_printed()
    {
        var sizes = Repository.Sources(".cs").Select(file => (File: file, Lines: File.ReadLines(file).Count())).ToList();
        var median = sizes.Select(each => each.Lines).Order().ElementAt(sizes.Count / 2);
        output.WriteLine($"{sizes.Count} C# files, median {median} lines (a signal over 60).");
        foreach (var (file, lines) in sizes.Where(each => each.Lines > 250))
        {
            output.WriteLine($"{lines} lines: {Repository.Short(file)}");
        }
        foreach (var file in Repository.Sources(".cshtml").Where(file => File.ReadLines(file).Count() > 150))
        {
            output.WriteLine($"over 150 lines: {Repository.Short(file)}");
        }
        foreach (var type in Types.Where(type => type.GetConstructors().Any(made => made.GetParameters().Length > 5)))
        {
            output.WriteLine($"more than 5 constructor arguments: {type.FullName}");
        }
        Assert.NotEmpty(sizes);
    }

    [GeneratedRegex("^@page \"/", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Route();

    [GeneratedRegex("[A-Z][a-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"DateTime(?:Offset)?\.(?:Utc)?Now|DateTime\.Today", RegexOptions.NonBacktracking)]
    private static partial Regex Clock();
}
