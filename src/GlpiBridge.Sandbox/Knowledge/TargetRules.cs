using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Knowledge;

/// Who an article or an announcement is meant for; writing asks for the right on what it belongs to.
internal sealed class TargetRules(ItemType type, string right, Func<RulesBook> book) : ChildRules(type, book)
{
    public override bool CanCreate(Caller caller, Input input) =>
        caller.Has(right, Right.Update) && MayChangeParent(caller, input);

    public override bool CanPurge(Caller caller, Row row) => caller.Has(right, Right.Update);
}
