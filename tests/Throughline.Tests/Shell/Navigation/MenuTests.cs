using System.Security.Claims;
using Throughline.Shell;
using Throughline.Shell.Navigation;
using Xunit;

namespace Throughline.Tests.Shell.Navigation;

public sealed class MenuTests
{
    private static readonly ClaimsPrincipal Reader = new();

    [Fact]
    public void A_line_that_would_lead_to_a_refusal_is_not_shown() =>
        Assert.Equal(["/week"], new Menu([Item("/week"), Item("/rules", opens: false)]).For(Reader).Select(item => item.Href));

    [Theory]
    [InlineData("/people", "/people")]
    [InlineData("/people/new", "/people")]
    [InlineData("/people/schools/7", "/people/schools")]
    [InlineData("/peoples", null)]
    [InlineData("/", "/")]
    public void The_line_of_the_page_one_is_on_is_the_longest_that_holds_it(string path, string? marked) =>
        Assert.Equal(marked, new Menu([Item("/"), Item("/people"), Item("/people/schools")]).At(path)?.Href);

    [Fact]
    public void A_phone_has_room_for_five() =>
        Assert.Equal(
            5,
            new Menu([.. Enumerable.Range(1, 9).Select(at => Item($"/{at}") with { OnTabBar = true })]).TabsFor(Reader).Count
        );

    [Fact]
    public void A_reader_begins_on_a_page_meant_for_that_else_on_the_first_line_of_their_own_work()
    {
        var system = Item("/people") with { Group = MenuGroup.TheSystem };
        Assert.Equal(
            "/today",
            new Menu([system, Item("/notices"), Item("/today") with { IsStart = true }]).StartFor(Reader)?.Href
        );
        Assert.Equal("/notices", new Menu([system, Item("/notices")]).StartFor(Reader)?.Href);
        Assert.Null(new Menu([Item("/rules", opens: false) with { IsStart = true }]).StartFor(Reader));
    }

    private static MenuItem Item(string href, bool opens = true) => new(MenuGroup.MyWork, href, href, Icon.Week, _ => opens);
}
