using GlpiBridge.Sandbox.Http;

namespace GlpiBridge.Sandbox.Items;

/// Range, order and their checks, common to lists and searches.
internal sealed record ListQuery(long Start, long End, bool HasRange, int PageSize)
{
    public long Limit => HasRange ? End - Start + 1 : PageSize;

    public static ListQuery Read(ApiRequest request, int pageSize)
    {
        // Without a range GLPI announces one row more than its page holds.
        if (!request.Has("range")) return new ListQuery(0, pageSize, false, pageSize);
        var parts = request.Text("range").Split('-');
        if (parts.Length != 2 || !parts.All(Values.IsDigits)) throw Errors.RangeFormat();
        var (start, end) = (Values.ToLong(parts[0]), Values.ToLong(parts[1]));
        return end - start + 1 < 0 ? throw Errors.SearchFailed() : new ListQuery(start, end, true, pageSize);
    }

    public static bool IsDescending(ApiRequest request)
    {
        if (!request.Has("order")) return false;
        return request.Text("order").ToUpperInvariant() switch
        {
            "DESC" => true,
            "ASC" => false,
            _ => throw Errors.Plain("order must be DESC or ASC"),
        };
    }

    public ApiAnswer Answer(System.Text.Json.Nodes.JsonNode body, string type, long total)
    {
        var end = Math.Min(End, total - 1);
        var answer = new ApiAnswer(end - Start + 1 < total ? 206 : 200, body);
        answer.Headers["Accept-Range"] = type + " 1000";
        if (total > 0) answer.Headers["Content-Range"] = $"{Start}-{end}/{total}";
        return answer;
    }
}
