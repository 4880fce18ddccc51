using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GlpiBridge.Torture.Hook;

/// <summary>One writing statement of a command, whichever database it is for.</summary>
internal sealed partial record DatabaseWrite(string Verb, string Table, string Assignments, int? State)
{
    public bool Sets(string column) => Regex.IsMatch(Assignments, $"\"?\\b{column}\\b\"?\\s*=");

    public bool Empties(string column) => Regex.IsMatch(Assignments, $"\"?\\b{column}\\b\"?\\s*=\\s*NULL");

    /// <summary>The statements of a command: some databases are sent several at once.</summary>
    public static IEnumerable<DatabaseWrite> Of(DbCommand command) => Statement().Matches(command.CommandText).Select(match =>
    {
        var assignments = match.Groups["set"].Value;
        return new DatabaseWrite(match.Groups["verb"].Value.ToUpperInvariant(), match.Groups["table"].Value, assignments, StateOf(assignments, command.Parameters));
    });

    private static int? StateOf(string assignments, DbParameterCollection parameters) => StateColumn().Match(assignments) switch
    {
        { Success: false } => null,
        var found when found.Groups["number"].Success => int.Parse(found.Groups["number"].ValueSpan, CultureInfo.InvariantCulture),
        var found => parameters.Cast<DbParameter>().FirstOrDefault(parameter => parameter.ParameterName.TrimStart('@') == found.Groups["name"].Value)?.Value is { } value
            ? Convert.ToInt32(value, CultureInfo.InvariantCulture)
            : null,
    };

    [GeneratedRegex("""(?<verb>INSERT)(?:\s+OR\s+\w+)?\s+INTO\s+"?(?<table>\w+)"?|(?<verb>DELETE)\s+FROM\s+"?(?<table>\w+)"?|(?<verb>UPDATE)\s+"?(?<table>\w+)"?[^;]*?\bSET\b(?<set>.*?)(?:\bWHERE\b|\bRETURNING\b|;|$)""", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Statement();

    [GeneratedRegex("""(?<!\w)"?State"?\s*=\s*(?:@(?<name>\w+)|(?<number>\d+))""")]
    private static partial Regex StateColumn();
}
