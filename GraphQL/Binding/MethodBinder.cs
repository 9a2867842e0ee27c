using System.Linq.Expressions;
using System.Reflection;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Binding;

/// <summary>Makes one method the resolver of one field: says where each parameter comes from, and compiles the call.</summary>
internal sealed class MethodBinder(List<string> problems, ObjectType parent, FieldDefinition field, Type resolvers, string source)
{
    private static readonly MethodInfo BoundMethod = Internal(nameof(ResolverContext.Bound));
    private static readonly MethodInfo InstanceMethod = Internal(nameof(ResolverContext.Instance));
    private static readonly MethodInfo ParentMethod = typeof(ResolverContext).GetMethod(nameof(ResolverContext.Parent))!;
    private static readonly MethodInfo ServiceMethod = typeof(ResolverContext).GetMethod(nameof(ResolverContext.Service))!;

    private readonly ParameterExpression context = Expression.Parameter(typeof(ResolverContext));
    private readonly ArgumentConverter?[] converters = new ArgumentConverter?[field.Arguments.Length];
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The resolver; null when a parameter does not fit, which is then on the list of problems.</summary>
    public FieldResolver? Bind(MethodInfo method)
    {
        var before = problems.Count;
        var parameters = method.GetParameters();
        var arguments = parameters.Select(Argument).ToList();
        if (parameters.All(p => p.ParameterType != typeof(ResolverContext)))
        {
            foreach (var argument in field.Arguments.Where(a => !used.Contains(a.Name)))
            {
                problems.Add(SchemaMessages.UnusedArgument(FieldName, argument.Name, source));
            }
        }

        if (problems.Count > before)
        {
            return null;
        }

        var call = Expression.Call(method.IsStatic ? null : InstanceOf(context, resolvers), method, arguments!);
        var function = Expression.Lambda(typeof(Func<,>).MakeGenericType(typeof(ResolverContext), method.ReturnType), call, context).Compile();
        return FieldResolver.Create(method.ReturnType, function, used.Count > 0 ? converters : null);
    }

    /// <summary>The request's instance of a class of resolvers.</summary>
    public static Expression InstanceOf(ParameterExpression context, Type resolvers) =>
        Expression.Call(context, InstanceMethod.MakeGenericMethod(resolvers));

    private string FieldName => $"{parent.Name}.{@field.Name}";

    private Expression? Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(ResolverContext))
        {
            return context;
        }

        if (type == typeof(CancellationToken))
        {
            return Expression.Property(context, nameof(ResolverContext.Cancellation));
        }

        var index = Array.FindIndex(field.Arguments, a => string.Equals(a.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            return Bound(index, parameter);
        }

        var isParent = parameter.Name == "parent" || (parent.ClrType is not null && type.IsAssignableFrom(parent.ClrType) && type != typeof(object));
        return isParent ? Expression.Call(context, ParentMethod.MakeGenericMethod(type))
            : type.IsValueType || type == typeof(string) ? Unknown(parameter)
            : Expression.Call(context, ServiceMethod.MakeGenericMethod(type));
    }

    private Expression? Bound(int index, ParameterInfo parameter)
    {
        var argument = field.Arguments[index];
        used.Add(argument.Name);
        converters[index] = ArgumentConverter.Find(argument.Type, parameter.ParameterType, out var why);
        if (converters[index] is null)
        {
            problems.Add(SchemaMessages.ArgumentMismatch(FieldName, argument.Name, argument.Type, ClrShapes.Name(parameter.ParameterType), why));
            return null;
        }

        if (!argument.Type.IsNonNull && !argument.HasDefault && !parameter.HasDefaultValue
            && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null)
        {
            problems.Add(SchemaMessages.ArgumentMismatch(
                FieldName, argument.Name, argument.Type, ClrShapes.Name(parameter.ParameterType), "the argument may be null, the parameter may not"));
        }

        Expression value = Expression.Call(context, BoundMethod.MakeGenericMethod(parameter.ParameterType), Expression.Constant(index));
        if (!parameter.HasDefaultValue || parameter.DefaultValue is null)
        {
            return value;
        }

        var isGiven = Expression.Call(context, typeof(ResolverContext).GetMethod(nameof(ResolverContext.HasArgument))!, Expression.Constant(argument.Name));
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var fallback = type.IsEnum ? Enum.ToObject(type, parameter.DefaultValue) : parameter.DefaultValue;
        return Expression.Condition(isGiven, value, Expression.Convert(Expression.Constant(fallback), parameter.ParameterType));
    }

    private Expression? Unknown(ParameterInfo parameter)
    {
        problems.Add($"{source}: parameter \"{parameter.Name}\" is no argument of \"{FieldName}\", and no value of its parent.");
        return null;
    }

    private static MethodInfo Internal(string name) =>
        typeof(ResolverContext).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
}
