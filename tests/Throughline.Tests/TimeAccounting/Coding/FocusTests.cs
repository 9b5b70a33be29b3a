using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Coding;
using Xunit;

namespace Throughline.Tests.TimeAccounting.Coding;

public sealed class FocusTests
{
    [Theory]
    [InlineData("SUMMARY:Wálkthrough\\, grade 3", Focus.Instruction, "walk")]
    [InlineData("SUMMARY:Walkthroughs", Focus.Uncoded, "")]
    [InlineData("ORGANIZER:mailto:CAL@d.example", Focus.Operations, "fix")]
    [InlineData("SUMMARY:Walkthrough|X-MICROSOFT-CDO-BUSYSTATUS:OOF", Focus.Leave, FocusRuleSet.OutOfOffice)]
    public void The_first_rule_that_matches_gives_focus(string lines, Focus focus, string rule)
    {
        var code = SmallDistrict.Only(lines.Split('|')).Code!;

        Assert.Equal((focus, rule), (code.Focus, code.FocusRule));
    }
}
