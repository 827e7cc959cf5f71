#pragma once

#include "editor/forms/fields/linefield.h"
#include "editor/forms/fields/textfield.h"
