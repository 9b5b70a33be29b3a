using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;

namespace Throughline.Hosting.SignIn.AccountList;

/// <summary>Who can sign in.</summary>
[Rule(RecordKind.R39)]
internal sealed class AccountListPage(ThroughlineDb db, Reader reader) : PageModel
{
    private static readonly ListOf<AccountRow> Columns = new ListOf<AccountRow>("Accounts", "account", "accounts")
        .Column("Name", row => row.Name, link: row => $"/accounts/{row.Id}")
        .Column("Signs in as", row => row.Email)
        .Column("State", row => row.State, filter: true)
        .Column("Second step", row => row.HasSecondStep ? "yes" : "no", filter: true)
        .SortedBy("Name")
        .WhenEmpty(
            "No account yet",
            "Invite people of the roster; they choose how they sign in.",
            "/accounts/invite",
            "Invite people"
        );

    public ShownList List { get; private set; } = null!;
    public int Open { get; private set; }
    public bool MayInvite => reader.MayAnywhere(RecordKind.R39, Act.Create);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var rows = await AccountRow.All(db, stop);
        Open = rows.Count(row => row.State == "Open");
        List = Columns.Show(rows, Request, mayExport: reader.MayAnywhere(RecordKind.R39, Act.Export));
        return List.Answer(this);
    }
}
