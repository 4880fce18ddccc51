using System.Globalization;

namespace GlpiBridge.Benchmarks.Load;

/// <param name="Agents">How many are signed in.</param>
/// <param name="Seconds">For how long they work.</param>
/// <param name="Pause">What an agent takes on average to read a page.</param>
/// <param name="Instances">How many portals; several share a PostgreSQL and a Redis.</param>
internal sealed record LoadOptions(int Agents, int Seconds, TimeSpan Pause, int Instances)
{
    /// <summary>« load --agents 200 --seconds 60 --pause 5 --instances 1 », in any order.</summary>
    public static LoadOptions Of(IReadOnlyList<string> arguments)
    {
        int value(string name, int otherwise) => arguments.Contains(name) ? int.Parse(arguments[arguments.ToList().IndexOf(name) + 1], CultureInfo.InvariantCulture) : otherwise;
        return new LoadOptions(value("--agents", 200), value("--seconds", 60), TimeSpan.FromSeconds(value("--pause", 5)), value("--instances", 1));
    }
}
