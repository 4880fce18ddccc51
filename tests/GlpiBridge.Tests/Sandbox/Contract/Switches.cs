namespace GlpiBridge.Tests.Sandbox.Contract;

/// What a scenario changes on its server between its calls, which the recordings do not tell.
internal sealed class Switches(string scenario)
{
    private static readonly List<string[]> All = [.. TestData.Lines("switches.txt")];

    public IEnumerable<string[]> Before(string step) =>
        All.Where(l => l[0] == scenario && l[1] == step).Select(l => l[2].Split(' '));
}
